package se.motesplats.proposal.review.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.proposal.ConflictKind;
import se.motesplats.proposal.Proposal;
import se.motesplats.proposal.ProposalStatusChange;
import se.motesplats.proposal.ground.service.ProposalRepository;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.UseCase;

/** The coordinator decides; presenters are told. */
@Stateless
@UseCase
public class DecisionService {

    @Inject private ProposalRepository repository;
    @Inject private PersonDirectory people;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private Event<ProposalDecided> decided;
    @Inject private Event<ProposalDecisionUndone> undone;

    /**
     * Accepts, puts on reserve or declines; a new decision replaces an earlier one.
     *
     * @throws RuleViolation if a reason is missing, or the caller presents it or has stepped aside
     */
    @Allow(Permission.PROPOSAL_DECIDE)
    public void decide(@Valid DecideProposal command) {
        Proposal proposal = decidable(command.proposalId(), command.version());
        Person me = people.me();
        Instant now = clock.instant();
        String reason = blankToNull(command.reason());
        ProposalStatusChange change =
                switch (command.outcome()) {
                    case ACCEPTED -> proposal.accept(me, now, reason);
                    case RESERVE -> proposal.putOnReserve(me, now, required(reason));
                    case DECLINED -> proposal.decline(me, now, required(reason));
                    default ->
                            throw new RuleViolation(
                                    "error.proposal.transition",
                                    proposal.getStatus(),
                                    command.outcome());
                };
        repository.flush();
        decided.fire(new ProposalDecided(proposal, change));
    }

    /** Takes the decision back; the presenters are told that a new one will come. */
    @Allow(Permission.PROPOSAL_DECIDE)
    public void undo(long proposalId, int version) {
        Proposal proposal = decidable(proposalId, version);
        ProposalStatusChange change = proposal.undoDecision(people.me(), clock.instant(), null);
        repository.flush();
        undone.fire(new ProposalDecisionUndone(proposal, change));
    }

    private Proposal decidable(long proposalId, int version) {
        Proposal proposal = repository.lock(proposalId);
        if (proposal.getNumber().isEmpty()) {
            throw new NotFound();
        }
        caller.require(Permission.PROPOSAL_DECIDE, proposal.getEvent().scope());
        ConflictKind conflict =
                ReviewService.conflict(
                        proposal,
                        people.me(),
                        repository.findConflict(proposalId, caller.personId()).orElse(null));
        // People of GR decide on GR's own exhibitions; nobody decides on what is their own.
        if (conflict != null && conflict != ConflictKind.SAME_ORGANISATION) {
            throw new RuleViolation("error.proposal.conflict", conflict);
        }
        proposal.requireVersion(version);
        return proposal;
    }

    private static String required(@Nullable String reason) {
        if (reason == null) {
            throw new InvalidInput("reason", "{error.proposal.reasonMissing}");
        }
        return reason;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
