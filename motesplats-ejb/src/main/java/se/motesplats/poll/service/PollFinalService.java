package se.motesplats.poll.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.poll.Poll;
import se.motesplats.poll.PollParticipant;
import se.motesplats.poll.PollSlot;
import se.motesplats.poll.PollStatus;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** What comes of a poll: its date, another date, or nothing. Each time everybody asked is told. */
@Stateless
@UseCase
public class PollFinalService {

    @Inject private PollRepository repository;
    @Inject private PollDesk desk;
    @Inject private PollOutcomes outcomes;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private Event<PollFinalised> finalised;
    @Inject private Event<PollCalledOff> calledOff;

    /** What the caller may make of the date. */
    @AllowLoggedIn
    @ReadOnly
    public List<ChooseDate.Choice> choices(long pollId) {
        repository.requireOwn(pollId, caller.personId());
        return outcomes.choices(caller);
    }

    /**
     * Chooses the date, or another one than before, and makes of it what was asked for.
     *
     * @throws RuleViolation if it was called off, the date is over or chosen already, or what was
     *     made of the earlier one is changed elsewhere
     */
    @AllowLoggedIn
    public void choose(@Valid ChooseDate command) {
        Poll poll = repository.lockOwn(command.pollId(), caller.personId());
        PollSlot slot = repository.getSlot(poll, command.slotId());
        boolean changed = poll.statusAt(clock.instant()) == PollStatus.FINALISED;
        if (changed) {
            outcomes.requireChangedHere(poll);
        }
        desk.requireFuture(slot.getStartsAt());
        List<PollParticipant> told = repository.told(poll);
        PollOutcome outcome = outcomes.get(command, caller);
        String page =
                outcome.make(
                        new PollOutcome.FinalDate(
                                poll.getId(),
                                poll.matter(),
                                slot.getStartsAt(),
                                slot.getEndsAt(),
                                poll.getOwner().getId(),
                                told.stream().map(p -> p.getPerson().getId()).toList()),
                        command.target());
        poll.finalise(slot, outcome.kind(), page, clock.instant());
        repository.flush();
        finalised.fire(new PollFinalised(poll, told, changed, outcome.isInCalendarsByPoll()));
    }

    /**
     * Nothing comes of it.
     *
     * @param reason what the mail says about why; may be empty
     */
    @AllowLoggedIn
    public void callOff(long pollId, @Nullable @Size(max = Lengths.REASON) String reason) {
        Poll poll = repository.lockOwn(pollId, caller.personId());
        outcomes.requireChangedHere(poll);
        poll.callOff(reason == null || reason.isBlank() ? null : reason.strip(), clock.instant());
        repository.flush();
        calledOff.fire(new PollCalledOff(poll, repository.told(poll)));
    }
}
