package se.motesplats.event.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.event.DaysOfOne;
import se.motesplats.event.Event;
import se.motesplats.event.EventSeries;
import se.motesplats.event.EventStatus;
import se.motesplats.event.EventStatusChange;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;

/**
 * Changes an event as a whole: its status, what is said about it, or both at once. All features
 * follow in the same transaction; who is told of it is said last, by {@link #tell}. Whoever calls
 * it has asked for the right.
 */
@Dependent
public class EventChanges {

    @Inject private EventRepository repository;
    @PersistenceContext private EntityManager em;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private Clock clock;
    @Inject private jakarta.enterprise.event.Event<EventMoved> moved;
    @Inject private jakarta.enterprise.event.Event<EventMoved.HoursOnly> hours;
    @Inject private jakarta.enterprise.event.Event<AttendanceModeChanged> modeChanged;
    @Inject private jakarta.enterprise.event.Event<EventStatusChanged> statusChanged;
    @Inject private jakarta.enterprise.event.Event<EventChanged> changed;
    @Inject private jakarta.enterprise.event.Event<EventNews> news;
    @Inject private jakarta.enterprise.event.Event<EventNews.OfSeveral> several;

    /**
     * What the event was seen as, and what it becomes.
     *
     * @param keepsContact whether nothing is said about the contact person, so that one who must
     *     not be named any more stands in nobody's way
     */
    public record Change(
            long eventId,
            int version,
            @Nullable EventFacts facts,
            @Nullable EventStatus status,
            @Nullable String reason,
            boolean keepsContact) {}

    /**
     * Locks the event, so that what is looked at before the change is still so when it is made.
     *
     * @throws StaleData if it is not the version that the editor saw
     */
    public Event lock(long id, int version) {
        lockSeriesOf(id);
        Event event = repository.lockEvent(id);
        event.requireVersion(version);
        return event;
    }

    /** Before the event, always: who gives numbers waits here. */
    private EventSeries lockSeriesOf(long id) {
        return repository.lockSeries(repository.getSeriesId(id));
    }

    /** Locks several, all series before all events, each in order: two who do wait, and go on. */
    public Map<Long, Event> lockAll(Collection<Long> ids) {
        ids.stream()
                .map(repository::getSeriesId)
                .distinct()
                .sorted()
                .forEach(repository::lockSeries);
        Map<Long, Event> locked = new LinkedHashMap<>();
        ids.stream().distinct().sorted().forEach(id -> locked.put(id, fresh(id)));
        return locked;
    }

    private Event fresh(long id) {
        Event event = repository.lockEvent(id);
        em.refresh(event);
        return event;
    }

    /**
     * Makes the change; the features follow.
     *
     * @return what has to be told of it
     * @throws RuleViolation if a rule says no, or nothing would change
     */
    public EventNews make(Change change) {
        long id = change.eventId();
        EventFacts facts = change.facts();
        Event event = lock(id, change.version());
        EventSeries series = event.getSeries();
        if (facts != null) {
            problems.ask(() -> number(series, facts, event), "number");
            askDaysAndPlace(facts);
            if (!change.keepsContact()) {
                askContact(facts);
            }
        }
        problems.refuse();
        EventOutline before = EventOutline.of(event);
        Person oldContact = event.getContactPerson().person();
        Long step = change.status() == null ? null : become(event, change);
        if (facts != null) {
            event.renumber(number(series, facts, event));
            apply(event, facts);
            Person newContact =
                    change.keepsContact() ? oldContact : person(facts.contactPersonId());
            if (!newContact.equals(oldContact)) {
                event.setContactPerson(newContact);
            }
        }
        repository.flush();
        EventNews made =
                new EventNews(
                        id,
                        id + (step == null ? ":v" + event.getVersion() : ":s" + step),
                        before,
                        EventOutline.of(event),
                        change.reason(),
                        event.isPublished(),
                        !event.getContactPerson().person().equals(oldContact));
        follow(event, made, step);
        return made;
    }

    private long become(Event event, Change change) {
        EventStatus status = Objects.requireNonNull(change.status());
        if (event.getStatus() == status) {
            throw new RuleViolation("error.event.sameStatus", status);
        }
        event.changeStatus(status, clock.instant(), actor(), String.valueOf(change.reason()));
        repository.flush();
        List<EventStatusChange> history = event.getStatusChanges();
        return history.get(history.size() - 1).getId();
    }

    private void follow(Event event, EventNews change, @Nullable Long statusStep) {
        if (change.placeChanged()) {
            event.placeChanged(clock.instant());
        }
        if (statusStep != null) {
            statusChanged.fire(
                    new EventStatusChanged(
                            change.eventId(),
                            statusStep,
                            change.before().status(),
                            change.after().status(),
                            String.valueOf(change.reason())));
        }
        if (change.modeChanged()) {
            modeChanged.fire(
                    new AttendanceModeChanged(
                            change.eventId(), change.before().mode(), change.after().mode()));
        }
        if (change.daysChanged()) {
            moved.fire(
                    new EventMoved(
                            change.eventId(), change.before().dates(), change.after().dates()));
        } else if (change.timeChanged()) {
            hours.fire(new EventMoved.HoursOnly(change.eventId()));
        }
        changed.fire(new EventChanged(change));
    }

    /** Tells whom the change concerns. */
    public void tell(EventNews change) {
        if (isTold(change)) {
            news.fire(change);
        }
    }

    /**
     * Tells whom several changes concern, each person once of all of theirs.
     *
     * @return what was told, and of which event how many
     */
    public EventNews.OfSeveral tellOnce(List<EventNews> changes) {
        List<EventNews> told = changes.stream().filter(this::isTold).toList();
        EventNews.OfSeveral all =
                new EventNews.OfSeveral(
                        told.stream().map(EventNews::occasion).findFirst().orElse("")
                                + '+'
                                + told.size(),
                        told,
                        new HashMap<>());
        if (!told.isEmpty()) {
            several.fire(all);
        }
        return all;
    }

    /**
     * Whether anybody is told: not about what was over and still is, nor that it was held; a new
     * contact person is.
     */
    public boolean isTold(EventNews change) {
        if (change.statusChanged() && change.after().status() == EventStatus.COMPLETED) {
            return false;
        }
        Instant now = clock.instant();
        boolean over = change.before().isOver(now) && change.after().isOver(now);
        return !over || change.newContact();
    }

    /** What the rules of the event say of what was typed, each at its field. */
    void ask(EventFacts facts) {
        askDaysAndPlace(facts);
        askContact(facts);
    }

    private void askContact(EventFacts facts) {
        problems.ask(() -> Event.requireShown(person(facts.contactPersonId())), "contactPersonId");
    }

    private void askDaysAndPlace(EventFacts facts) {
        List<String> dates = new ArrayList<>();
        for (int i = 0; i < facts.days().size(); i++) {
            EventFacts.Day day = facts.days().get(i);
            String at = "days[" + i + ']';
            problems.ask(day::toEventDay, at + ".endsAt", at);
            dates.add(at + ".date");
        }
        if (dates.size() > 1) {
            problems.ask(
                    () ->
                            DaysOfOne.require(
                                    facts.days().stream().map(EventFacts.Day::date).toList()),
                    dates.get(dates.size() - 1),
                    dates.toArray(String[]::new));
        }
        problems.ask(
                () -> Event.requireSeasonOrDay(!facts.days().isEmpty(), facts.season()),
                "season",
                "days");
        if (!facts.days().isEmpty()) {
            problems.ask(
                    () -> Event.requireVenue(facts.attendanceMode(), facts.venue()),
                    "venue",
                    "attendanceMode");
            problems.ask(
                    () -> Event.requireLink(facts.attendanceMode(), facts.onlineUrl()),
                    "onlineUrl",
                    "attendanceMode");
        }
    }

    void apply(Event event, EventFacts facts) {
        event.describe(facts.title().strip(), facts.description(), facts.caseNumber());
        event.meetAt(
                facts.attendanceMode(), facts.venue(), facts.venueAddress(), facts.onlineUrl());
        event.setSeason(facts.season());
        event.setDays(facts.days().stream().map(EventFacts.Day::toEventDay).toList());
        event.requireComplete();
    }

    int number(EventSeries series, EventFacts facts, @Nullable Event edited) {
        if (facts.number() == null) {
            return edited == null ? repository.nextNumber(series) : edited.getNumber();
        }
        if (repository.isNumberTaken(series, facts.number(), edited)) {
            throw new RuleViolation(
                    "error.event.numberTaken", facts.number(), repository.nextNumber(series));
        }
        return facts.number();
    }

    @Nullable Person actor() {
        return caller.findPersonId().map(id -> em.getReference(Person.class, id)).orElse(null);
    }

    Person person(long id) {
        Person person = em.find(Person.class, id);
        if (person == null) {
            throw new NotFound();
        }
        return person;
    }
}
