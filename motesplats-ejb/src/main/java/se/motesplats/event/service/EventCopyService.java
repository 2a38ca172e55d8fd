package se.motesplats.event.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.event.DateShift;
import se.motesplats.event.Event;
import se.motesplats.event.EventSeries;
import se.motesplats.event.EventStatus;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/** A new event from an earlier one, with all its dates shifted. */
@Stateless
@UseCase
public class EventCopyService {

    @Inject private EventRepository repository;
    @Inject private EventContact eventContact;
    @Inject private WorkingGroup workingGroup;
    @PersistenceContext private EntityManager em;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private Clock clock;
    @Inject private jakarta.enterprise.inject.Instance<EventDates> dateSources;
    @Inject private jakarta.enterprise.event.Event<EventCopied> copied;

    /** The same for those who make a new event of it. */
    @Allow(Permission.EVENT_EDIT)
    @ReadOnly
    public EventDetails getToCopy(long id) {
        caller.require(Permission.EVENT_EDIT, Scope.system());
        return details(repository.getEvent(id));
    }

    /**
     * Where every date of the event falls when its first day is moved to the given one.
     *
     * @throws RuleViolation if the event has no days
     */
    @Allow(Permission.EVENT_EDIT)
    @ReadOnly
    public List<ShiftedDate> previewCopy(long sourceId, LocalDate firstDay) {
        caller.require(Permission.EVENT_EDIT, Scope.system());
        Event source = repository.getEvent(sourceId);
        DateShift shift = source.shiftTo(firstDay);
        List<ShiftedDate> dates = new ArrayList<>();
        source.getDays()
                .forEach(
                        d ->
                                dates.add(
                                        new ShiftedDate(
                                                "event.day", d.getDay(), shift.apply(d.getDay()))));
        for (EventDates feature : dateSources) {
            for (EventDates.EventDate date : feature.datesOf(sourceId)) {
                // The last moment of a deadline belongs to the day that it ends.
                LocalDate day =
                        date.endOfDay()
                                ? SwedishTime.dayOf(date.at().minusMillis(1))
                                : SwedishTime.dayOf(date.at());
                dates.add(new ShiftedDate(date.key(), day, shift.apply(day)));
            }
        }
        return dates;
    }

    /**
     * Creates an event from an earlier one of the same series, with all dates shifted; also from a
     * cancelled one. Rooms come along, and what other features copy.
     *
     * @return its id
     */
    @Allow(Permission.EVENT_EDIT)
    @TakesProblems
    public long copy(@Valid CopyEvent command) {
        caller.require(Permission.EVENT_EDIT, Scope.system());
        Event source = repository.getEvent(command.sourceId());
        problems.ask(
                () ->
                        Event.requireSeasonOrDay(
                                command.firstDay() != null,
                                command.season() == null || command.season().isBlank()
                                        ? null
                                        : command.season()),
                "season",
                "firstDay");
        Person contact = contactOf(command, source);
        problems.ask(() -> Event.requireShown(contact), "contactPersonId");
        problems.refuse();
        EventSeries series = repository.lockSeries(source.getSeries().getId());
        int number = repository.nextNumber(series);
        String title = command.title().strip();
        DateShift shift = null;
        Event copy;
        LocalDate firstDay = command.firstDay();
        if (firstDay != null) {
            shift = source.shiftTo(firstDay);
            copy = source.copyTo(number, title, contact, shift);
        } else if (command.season() != null && !command.season().isBlank()) {
            copy = source.copyToSeason(number, title, contact, command.season().strip());
        } else {
            throw new RuleViolation("error.event.seasonOrDay");
        }
        copy.changeStatus(EventStatus.PLANNED, clock.instant(), actor(), EventService.CREATED);
        repository.add(copy);
        repository.rooms(command.sourceId()).forEach(r -> repository.add(r.copyTo(copy)));
        repository.flush();
        if (command.withWorkingGroup()) {
            workingGroup.copy(command.sourceId(), copy.getId());
        }
        copied.fire(new EventCopied(command.sourceId(), copy.getId(), shift));
        return copy.getId();
    }

    private Person contactOf(CopyEvent command, Event source) {
        Long chosen = command.contactPersonId();
        return chosen == null ? source.getContactPerson().person() : person(chosen);
    }

    private @Nullable Person actor() {
        return caller.findPersonId().map(id -> em.getReference(Person.class, id)).orElse(null);
    }

    private Person person(long id) {
        return Optional.ofNullable(em.find(Person.class, id)).orElseThrow(NotFound::new);
    }

    private EventDetails details(Event event) {
        return EventDetails.of(
                event, eventContact.of(event).name(), repository.history(event.getId()));
    }
}
