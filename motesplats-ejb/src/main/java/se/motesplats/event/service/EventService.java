package se.motesplats.event.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.event.Event;
import se.motesplats.event.EventSeries;
import se.motesplats.event.EventStatus;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.told.service.Notices;
import se.motesplats.shared.told.service.Rehearsal;
import se.motesplats.shared.told.service.Told;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/** Events: the public list and page, and everything that changes one. */
@Stateless
@UseCase
public class EventService {

    /** The first step of the history needs no reason; the page says that the event was created. */
    static final String CREATED = "";

    @Inject private EventContact eventContact;
    @Inject private EventRepository repository;
    @Inject private Rehearsal rehearsal;
    @Inject private Notices notices;
    @PersistenceContext private EntityManager em;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private Clock clock;
    @Inject private jakarta.enterprise.event.Event<EventPublished> published;
    @Inject private jakarta.enterprise.event.Event<EventMoved> moved;
    @Inject private jakarta.enterprise.event.Event<AttendanceModeChanged> modeChanged;
    @Inject private jakarta.enterprise.event.Event<EventStatusChanged> statusChanged;
    @Inject private jakarta.enterprise.event.Event<EventNews> news;

    /**
     * Coming or past events: published ones, and those whose working material the caller may see.
     */
    @AllowEveryone
    @ReadOnly
    public List<EventListItem> list(EventFilter filter, int first, int max) {
        return repository.list(filter, internal(), today(), first, max);
    }

    @AllowEveryone
    @ReadOnly
    public int count(EventFilter filter) {
        return repository.count(filter, internal(), today());
    }

    /**
     * The event as everybody sees it.
     *
     * @throws NotFound if there is none, or it is not published and the caller may not know of it
     */
    @AllowEveryone
    @ReadOnly
    public PublicEvent getPublic(long id) {
        PublicEvent.Facts facts = repository.findFacts(id).orElseThrow(NotFound::new);
        if (!facts.published() && !caller.may(Permission.EVENT_VIEW_INTERNAL, Scope.event(id))) {
            throw new NotFound();
        }
        String reason =
                facts.status() == EventStatus.PLANNED
                        ? null
                        : repository.findLastReason(id).orElse(null);
        return new PublicEvent(facts, repository.days(id), reason);
    }

    /** The event as those see it who work with it. */
    @Allow(Permission.EVENT_VIEW_INTERNAL)
    @ReadOnly
    public EventDetails get(long id) {
        caller.require(Permission.EVENT_VIEW_INTERNAL, Scope.event(id));
        return details(repository.getEvent(id));
    }

    /** The same for those who change it, or where it stands. */
    @Allow(Permission.EVENT_EDIT)
    @ReadOnly
    public EventDetails getToEdit(long id) {
        caller.require(Permission.EVENT_EDIT, Scope.event(id));
        return details(repository.getEvent(id));
    }

    /**
     * Creates an event in a series; not public until it is published.
     *
     * @return its id
     */
    @Allow(Permission.EVENT_EDIT)
    @TakesProblems
    public long create(long seriesId, @Valid EventFacts facts) {
        caller.require(Permission.EVENT_EDIT, Scope.system());
        problems.ask(
                () -> number(repository.lockSeries(seriesId), facts, null), "number", "seriesId");
        ask(facts);
        problems.refuse();
        EventSeries series = repository.lockSeries(seriesId);
        Event event =
                new Event(
                        series,
                        number(series, facts, null),
                        facts.title().strip(),
                        person(facts.contactPersonId()));
        apply(event, facts);
        event.changeStatus(EventStatus.PLANNED, clock.instant(), actor(), CREATED);
        repository.add(event);
        repository.flush();
        return event.getId();
    }

    /**
     * Changes what is said about an event; those concerned are told.
     *
     * @param version the version that the editor started from
     * @return whom that told
     */
    @Allow(Permission.EVENT_EDIT)
    @TakesProblems
    public Told edit(long id, int version, @Valid EventFacts facts) {
        change(id, version, facts);
        return notices.soFar();
    }

    /** Whom {@link #edit} would tell what; nothing is changed. */
    @Allow(Permission.EVENT_EDIT)
    @TakesProblems
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Told previewEdit(long id, int version, @Valid EventFacts facts) {
        return rehearsal.of(() -> change(id, version, facts));
    }

    private void change(long id, int version, EventFacts facts) {
        caller.require(Permission.EVENT_EDIT, Scope.event(id));
        EventSeries series = repository.lockSeries(repository.getSeriesId(id));
        Event event = repository.lockEvent(id);
        event.requireVersion(version);
        problems.ask(() -> number(series, facts, event), "number");
        ask(facts);
        problems.refuse();
        EventOutline before = EventOutline.of(event);
        Person oldContact = event.getContactPerson().person();
        event.renumber(number(series, facts, event));
        apply(event, facts);
        Person newContact = person(facts.contactPersonId());
        if (!newContact.equals(oldContact)) {
            event.setContactPerson(newContact);
        }
        repository.flush();
        EventNews change =
                new EventNews(
                        id,
                        id + ":v" + event.getVersion(),
                        before,
                        EventOutline.of(event),
                        null,
                        event.isPublished(),
                        !newContact.equals(oldContact));
        if (change.placeChanged()) {
            event.placeChanged(clock.instant());
        }
        if (change.modeChanged()) {
            modeChanged.fire(new AttendanceModeChanged(id, before.mode(), change.after().mode()));
        }
        if (change.daysChanged()) {
            moved.fire(new EventMoved(id, before.dates(), change.after().dates()));
        }
        tell(change);
    }

    /** Nobody is told about what was over and still is; a new contact person is. */
    private void tell(EventNews change) {
        Instant now = clock.instant();
        boolean over = change.before().isOver(now) && change.after().isOver(now);
        if (!over || change.newContact()) {
            news.fire(change);
        }
    }

    /**
     * Cancels, postpones, completes or plans anew; those concerned are told.
     *
     * @return whom that told
     */
    @Allow(Permission.EVENT_EDIT)
    public Told changeStatus(@Valid ChangeEventStatus command) {
        change(command);
        return notices.soFar();
    }

    /** Whom {@link #changeStatus} would tell what; nothing is changed. */
    @Allow(Permission.EVENT_EDIT)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Told previewStatus(@Valid ChangeEventStatus command) {
        return rehearsal.of(() -> change(command));
    }

    private void change(ChangeEventStatus command) {
        caller.require(Permission.EVENT_EDIT, Scope.event(command.eventId()));
        Event event = repository.lockEvent(command.eventId());
        event.requireVersion(command.version());
        EventOutline before = EventOutline.of(event);
        if (before.status() == command.status()) {
            throw new RuleViolation("error.event.sameStatus", before.status());
        }
        String reason = command.reason().strip();
        event.changeStatus(command.status(), clock.instant(), actor(), reason);
        repository.flush();
        List<se.motesplats.event.EventStatusChange> history = event.getStatusChanges();
        long step = history.get(history.size() - 1).getId();
        statusChanged.fire(
                new EventStatusChanged(
                        command.eventId(), step, before.status(), command.status(), reason));
        if (command.status() != EventStatus.COMPLETED) {
            tell(
                    new EventNews(
                            command.eventId(),
                            command.eventId() + ":s" + step,
                            before,
                            EventOutline.of(event),
                            reason,
                            event.isPublished(),
                            false));
        }
    }

    /** Shows the event to everybody. */
    @Allow(Permission.EVENT_EDIT)
    public void publish(long id, int version) {
        caller.require(Permission.EVENT_EDIT, Scope.event(id));
        Event event = repository.lockEvent(id);
        if (event.isPublished()) {
            return;
        }
        event.requireVersion(version);
        event.requireComplete();
        event.publish();
        published.fire(new EventPublished(id));
    }

    /** What the rules of the event say of what was typed, each at its field. */
    private void ask(EventFacts facts) {
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
                            Event.requireDaysOfOne(
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
        problems.ask(() -> Event.requireShown(person(facts.contactPersonId())), "contactPersonId");
    }

    private void apply(Event event, EventFacts facts) {
        event.describe(facts.title().strip(), facts.description(), facts.caseNumber());
        event.meetAt(
                facts.attendanceMode(), facts.venue(), facts.venueAddress(), facts.onlineUrl());
        event.setSeason(facts.season());
        event.setDays(facts.days().stream().map(EventFacts.Day::toEventDay).toList());
        event.requireComplete();
    }

    private int number(EventSeries series, EventFacts facts, @Nullable Event edited) {
        if (facts.number() == null) {
            return edited == null ? repository.nextNumber(series) : edited.getNumber();
        }
        if (repository.isNumberTaken(series, facts.number(), edited)) {
            throw new RuleViolation(
                    "error.event.numberTaken", facts.number(), repository.nextNumber(series));
        }
        return facts.number();
    }

    private @Nullable Person actor() {
        return caller.findPersonId().map(id -> em.getReference(Person.class, id)).orElse(null);
    }

    private Person person(long id) {
        Person person = em.find(Person.class, id);
        if (person == null) {
            throw new NotFound();
        }
        return person;
    }

    private EventRepository.Internal internal() {
        return new EventRepository.Internal(
                caller.isSystem()
                        || caller.grants().allowEverywhere(Permission.EVENT_VIEW_INTERNAL),
                caller.grants().eventIds(Permission.EVENT_VIEW_INTERNAL));
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    private EventDetails details(Event event) {
        return EventDetails.of(
                event, eventContact.of(event).name(), repository.history(event.getId()));
    }
}
