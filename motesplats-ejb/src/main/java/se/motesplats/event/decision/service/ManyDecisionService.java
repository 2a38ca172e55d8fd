package se.motesplats.event.decision.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.Event;
import se.motesplats.event.service.EventChanges;
import se.motesplats.event.service.EventDetails;
import se.motesplats.event.service.EventFacts;
import se.motesplats.event.service.EventNews;
import se.motesplats.event.service.EventService;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SingleLine;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.told.service.Notices;
import se.motesplats.shared.told.service.Rehearsal;
import se.motesplats.shared.told.service.Told;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * One decision about several events: all of it or nothing, in one transaction, and whoever has to
 * do with several of them is told once.
 */
@Stateless
@UseCase
public class ManyDecisionService {

    @Inject private EventService events;
    @Inject private DecidableRepository repository;
    @Inject private Decider decider;
    @Inject private EventChanges changes;
    @Inject private Rehearsal rehearsal;
    @Inject private Notices notices;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private Clock clock;

    /** The coming events about which the caller may decide. */
    @Allow(Permission.EVENT_EDIT)
    @ReadOnly
    public List<DecidableEvent> coming(DecidableFilter filter) {
        return repository.coming(
                caller.grants().allowEverywhere(Permission.EVENT_EDIT),
                caller.grants().eventIds(Permission.EVENT_EDIT),
                filter,
                SwedishTime.dayOf(clock.instant()));
    }

    /**
     * Notes that an event works well online and stays so, or that it need not any more.
     *
     * @param reason why; null for no more
     */
    @Allow(Permission.EVENT_EDIT)
    public void keepDigital(
            long eventId,
            int version,
            @Nullable @Size(max = Lengths.REASON) @SingleLine String reason) {
        caller.require(Permission.EVENT_EDIT, Scope.event(eventId));
        changes.lock(eventId, version).keepDigital(reason);
    }

    /** What the decision would do and whom it would tell what; nothing of it stays. */
    @Allow(Permission.EVENT_EDIT)
    @TakesProblems
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public DecidedMany preview(@Valid DecideMany decision) {
        List<DecidedMany> would = new ArrayList<>();
        Told told = rehearsal.of(() -> would.add(make(decision)));
        DecidedMany made = would.get(0);
        return new DecidedMany(told, made.events(), made.altogether());
    }

    /**
     * Makes the decision.
     *
     * @throws RuleViolation that names the event which somebody else has changed meanwhile, that
     *     begins before the day, is to stay online, or is so already
     */
    @Allow(Permission.EVENT_EDIT)
    @TakesProblems
    public DecidedMany decide(@Valid DecideMany decision) {
        return make(decision);
    }

    private DecidedMany make(DecideMany decision) {
        problems.refuse();
        decision.events()
                .forEach(one -> caller.require(Permission.EVENT_EDIT, Scope.event(one.eventId())));
        Map<Long, Event> locked =
                changes.lockAll(decision.events().stream().map(DecideMany.One::eventId).toList());
        List<Decider.Made> all = new ArrayList<>();
        decision.events().stream()
                .sorted(Comparator.comparing(DecideMany.One::eventId))
                .forEach(
                        one -> {
                            Event event = Objects.requireNonNull(locked.get(one.eventId()));
                            require(decision, one, event);
                            all.add(decider.make(change(decision, one)));
                        });
        List<List<Consequence>> happened = all.stream().map(Decider.Made::happened).toList();
        EventNews.OfSeveral several =
                changes.tellOnce(all.stream().map(Decider.Made::news).toList());
        List<Consequence> altogether = decider.calendars();
        List<DecidedMany.OfOne> events = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            EventNews news = all.get(i).news();
            events.add(
                    new DecidedMany.OfOne(
                            news.eventId(),
                            news.after().title(),
                            several.people().getOrDefault(news.eventId(), 0),
                            happened.get(i)));
        }
        return new DecidedMany(notices.soFar(), events, altogether);
    }

    private static void require(DecideMany decision, DecideMany.One one, Event event) {
        ManyWay way = decision.way();
        LocalDate first = event.firstDay().orElse(null);
        if (event.getVersion() != one.version()) {
            throw new RuleViolation("error.event.changedMeanwhile", event.getTitle());
        }
        if (first != null && first.isBefore(decision.from())) {
            throw new RuleViolation(
                    "error.event.beforeDecision", event.getTitle(), first, decision.from());
        }
        if (way.needsHouse() && event.getStaysDigital().isPresent()) {
            throw new RuleViolation("error.event.staysDigital", event.getTitle());
        }
        if (!way.changes(event.getAttendanceMode(), event.getStatus())) {
            throw new RuleViolation("error.event.alreadySo", event.getTitle());
        }
        if (first != null && way.needsHouse() && one.venue() == null) {
            throw new RuleViolation("error.event.houseOf", event.getTitle());
        }
        if (first != null && way.needsLink() && one.onlineUrl() == null) {
            throw new RuleViolation("error.event.linkOf", event.getTitle());
        }
    }

    private EventChanges.Change change(DecideMany decision, DecideMany.One one) {
        EventDetails now = events.getToEdit(one.eventId());
        ManyWay way = decision.way();
        return new EventChanges.Change(
                one.eventId(),
                one.version(),
                way.mode() == null ? null : facts(now.facts(), way, one),
                way.status(),
                decision.reason().strip(),
                true);
    }

    private static EventFacts facts(EventFacts of, ManyWay way, DecideMany.One one) {
        return new EventFacts(
                of.number(),
                of.title(),
                of.description(),
                of.season(),
                of.days(),
                Objects.requireNonNull(way.mode()),
                way.needsHouse() ? one.venue() : null,
                way.needsHouse() ? one.venueAddress() : null,
                way.needsLink() ? one.onlineUrl() : null,
                of.contactPersonId(),
                of.caseNumber());
    }
}
