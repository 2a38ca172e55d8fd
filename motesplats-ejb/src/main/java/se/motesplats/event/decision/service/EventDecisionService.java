package se.motesplats.event.decision.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import se.motesplats.event.service.EventChanges;
import se.motesplats.event.service.EventDetails;
import se.motesplats.event.service.EventFacts;
import se.motesplats.event.service.EventService;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.told.service.Notices;
import se.motesplats.shared.told.service.Rehearsal;
import se.motesplats.shared.told.service.Told;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * One decision about an event: other days, another house, another way to take part, cancelled,
 * postponed or planned anew, or several of these at once. It is one transaction, and each person is
 * told once of all of it.
 */
@Stateless
@UseCase
public class EventDecisionService {

    @Inject private EventService events;
    @Inject private Decider decider;
    @Inject private EventChanges changes;
    @Inject private Rehearsal rehearsal;
    @Inject private Notices notices;
    @Inject private Caller caller;
    @Inject private Problems problems;

    /** What the decision would do and whom it would tell what; nothing of it stays. */
    @Allow(Permission.EVENT_EDIT)
    @TakesProblems
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Decided preview(@Valid DecideEvent decision, @Valid EventFacts facts) {
        List<Consequence> happens = new ArrayList<>();
        Told told = rehearsal.of(() -> happens.addAll(make(decision, facts)));
        return new Decided(told, happens);
    }

    /**
     * Makes the decision.
     *
     * @param facts what is said about the event from now on
     * @return what it did and whom it told
     */
    @Allow(Permission.EVENT_EDIT)
    @TakesProblems
    public Decided decide(@Valid DecideEvent decision, @Valid EventFacts facts) {
        List<Consequence> happens = make(decision, facts);
        return new Decided(notices.soFar(), happens);
    }

    private List<Consequence> make(DecideEvent decision, EventFacts facts) {
        caller.require(Permission.EVENT_EDIT, Scope.event(decision.eventId()));
        EventDetails now = events.getToEdit(decision.eventId());
        boolean becomes = now.status() != decision.status();
        problems.ask(() -> requireReason(becomes, decision), "reason", "status");
        boolean says = !now.facts().equals(facts);
        if (!becomes && !says) {
            problems.add("status", "error.event.nothingDecided");
        }
        Decider.Made made =
                decider.make(
                        new EventChanges.Change(
                                decision.eventId(),
                                decision.version(),
                                says ? facts : null,
                                becomes ? decision.status() : null,
                                decision.reason(),
                                true));
        List<Consequence> happened = made.happened();
        changes.tell(made.news());
        happened.addAll(decider.calendars());
        return happened;
    }

    private static void requireReason(boolean becomes, DecideEvent decision) {
        if (becomes && decision.reason() == null) {
            throw new RuleViolation("error.event.reasonMissing");
        }
    }
}
