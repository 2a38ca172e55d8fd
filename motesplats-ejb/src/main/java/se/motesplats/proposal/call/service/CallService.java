package se.motesplats.proposal.call.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.Event;
import se.motesplats.event.service.EventContact;
import se.motesplats.proposal.CallForProposals;
import se.motesplats.proposal.SubmissionWindow;
import se.motesplats.proposal.ground.service.ProposalRepository;
import se.motesplats.reminder.service.AnchorsMoved;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/** The call for proposals of an event. */
@Stateless
@UseCase
public class CallService {

    @Inject private ProposalRepository repository;
    @Inject private EventContact contacts;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private Clock clock;
    @Inject private jakarta.enterprise.event.Event<AnchorsMoved> moved;

    /**
     * The call of an event, for everybody who may see the event; empty if there is none.
     *
     * @throws NotFound if there is no such event for the caller
     */
    @AllowEveryone
    @ReadOnly
    public Optional<CallInfo> find(long eventId) {
        Event event = repository.getEvent(eventId);
        if (!event.isPublished() && !caller.may(Permission.EVENT_VIEW_INTERNAL, event.scope())) {
            throw new NotFound();
        }
        return repository.findCall(eventId).map(this::info);
    }

    /** The same for those who open or change it. */
    @Allow(Permission.EVENT_EDIT)
    @ReadOnly
    public Optional<CallInfo> findToEdit(long eventId) {
        caller.require(Permission.EVENT_EDIT, Scope.event(eventId));
        return repository.findCall(eventId).map(this::info);
    }

    /**
     * Opens the call, or changes it.
     *
     * @throws StaleData if somebody else has opened or changed it since
     */
    @Allow(Permission.EVENT_EDIT)
    @TakesProblems
    public CallInfo edit(@Valid EditCall command) {
        Event event = repository.getEvent(command.eventId());
        caller.require(Permission.EVENT_EDIT, event.scope());
        problems.ask(
                () ->
                        CallForProposals.requireWindow(
                                new SubmissionWindow(
                                        SwedishTime.startOf(command.opensOn()), command.lastDay()),
                                event),
                "lastDay",
                "opensOn");
        problems.refuse();
        SubmissionWindow window =
                new SubmissionWindow(SwedishTime.startOf(command.opensOn()), command.lastDay());
        CallForProposals call = repository.lockCall(event.getId()).orElse(null);
        requireSeen(call, command.version());
        if (call == null) {
            call = new CallForProposals(event, window, command.text());
            call.change(window, command.text(), command.formats());
            repository.add(call);
        } else {
            call.change(window, command.text(), command.formats());
        }
        repository.flush();
        moved.fire(new AnchorsMoved(event.getId()));
        return info(call);
    }

    private CallInfo info(CallForProposals call) {
        return CallInfo.of(call, clock.instant(), contacts.toRing(call.getEvent()));
    }

    private static void requireSeen(@Nullable CallForProposals call, @Nullable Integer seen) {
        if ((call == null) != (seen == null)) {
            throw new StaleData();
        }
        if (call != null && seen != null) {
            call.requireVersion(seen);
        }
    }
}
