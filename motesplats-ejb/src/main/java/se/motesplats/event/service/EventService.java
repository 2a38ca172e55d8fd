package se.motesplats.event.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import se.motesplats.event.Event;
import se.motesplats.event.EventSeries;
import se.motesplats.event.EventStatus;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
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
    @Inject private EventChanges changes;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private Clock clock;

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
                () -> changes.number(repository.lockSeries(seriesId), facts, null),
                "number",
                "seriesId");
        changes.ask(facts);
        problems.refuse();
        EventSeries series = repository.lockSeries(seriesId);
        Event event =
                new Event(
                        series,
                        changes.number(series, facts, null),
                        facts.title().strip(),
                        changes.person(facts.contactPersonId()));
        changes.apply(event, facts);
        event.changeStatus(EventStatus.PLANNED, clock.instant(), changes.actor(), CREATED);
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
        changes.tell(changes.make(new EventChanges.Change(id, version, facts, null, null, false)));
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
        changes.tell(
                changes.make(
                        new EventChanges.Change(
                                command.eventId(),
                                command.version(),
                                null,
                                command.status(),
                                command.reason().strip(),
                                true)));
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
