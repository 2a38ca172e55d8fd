package se.motesplats.proposal.review.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.proposal.ConflictKind;
import se.motesplats.proposal.Proposal;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.ProposalStatusChange;
import se.motesplats.proposal.ground.service.ProposalRepository;
import se.motesplats.proposal.ground.service.ShownName;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** The coordinator decides; presenters are told. */
@Stateless
@UseCase
public class DecisionService {

    /** More are not seen whole before they are decided on. */
    public static final int MOST_AT_ONCE = 200;

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
        decide(decidable(command.proposalId(), command.version()), command);
    }

    private void decide(Proposal proposal, DecideProposal command) {
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
        undo(decidable(proposalId, version));
    }

    private void undo(Proposal proposal) {
        ProposalStatusChange change = proposal.undoDecision(people.me(), clock.instant(), null);
        repository.flush();
        undone.fire(new ProposalDecisionUndone(proposal, change));
    }

    /**
     * Those of an event that were chosen, by their numbers; each says whether it can be decided on
     * together with others.
     */
    @Allow(Permission.PROPOSAL_DECIDE)
    @ReadOnly
    public List<DecidableProposal> chosen(
            long eventId, @NotNull @Size(max = MOST_AT_ONCE) Set<Long> ids) {
        caller.require(Permission.PROPOSAL_DECIDE, Scope.event(eventId));
        return repository.received(eventId, ids).stream().map(this::item).toList();
    }

    private DecidableProposal item(Proposal proposal) {
        ConflictKind conflict = conflict(proposal);
        return new DecidableProposal(
                proposal.getId(),
                proposal.getVersion(),
                proposal.getNumber().orElse(""),
                proposal.getTitle(),
                ShownName.of(proposal.getOrganisation()),
                proposal.getStatus(),
                proposal.getStatus() == ProposalStatus.SUBMITTED
                        && (conflict == null || conflict == ConflictKind.SAME_ORGANISATION));
    }

    /**
     * Decides on several that wait for it, all or none.
     *
     * @return them as they are now, for {@link #undoAll}
     * @throws RuleViolation as {@link #decide}, and if one is decided on already
     */
    @Allow(Permission.PROPOSAL_DECIDE)
    public List<ChosenProposal> decideAll(@Valid DecideProposals command) {
        List<Proposal> proposals = inOrder(command.eventId(), command.proposals());
        for (Proposal proposal : proposals) {
            if (proposal.getStatus() != ProposalStatus.SUBMITTED) {
                throw new RuleViolation(
                        "error.proposal.decidedAlready", proposal.getNumber().orElse(""));
            }
            decide(
                    proposal,
                    new DecideProposal(
                            proposal.getId(),
                            proposal.getVersion(),
                            command.outcome(),
                            command.reason()));
        }
        return proposals.stream().map(p -> new ChosenProposal(p.getId(), p.getVersion())).toList();
    }

    /** Takes back {@link #decideAll}, all or none: they wait again, and the presenters are told. */
    @Allow(Permission.PROPOSAL_DECIDE)
    public void undoAll(
            long eventId,
            @NotNull @Size(min = 1, max = MOST_AT_ONCE) List<@Valid ChosenProposal> proposals) {
        inOrder(eventId, proposals).forEach(this::undo);
    }

    /** Locked in the order of their ids, so that two who decide at once wait and do not meet. */
    private List<Proposal> inOrder(long eventId, List<ChosenProposal> chosen) {
        return chosen.stream()
                .sorted(Comparator.comparingLong(ChosenProposal::id))
                .map(one -> decidable(one.id(), one.version()))
                .peek(
                        proposal -> {
                            if (proposal.getEvent().getId() != eventId) {
                                throw new NotFound();
                            }
                        })
                .toList();
    }

    private Proposal decidable(long proposalId, int version) {
        Proposal proposal = repository.lock(proposalId);
        if (proposal.getNumber().isEmpty()) {
            throw new NotFound();
        }
        caller.require(Permission.PROPOSAL_DECIDE, proposal.getEvent().scope());
        ConflictKind conflict = conflict(proposal);
        // People of GR decide on GR's own exhibitions; nobody decides on what is their own.
        if (conflict != null && conflict != ConflictKind.SAME_ORGANISATION) {
            throw new RuleViolation("error.proposal.conflict", conflict);
        }
        proposal.requireVersion(version);
        return proposal;
    }

    private @Nullable ConflictKind conflict(Proposal proposal) {
        return ReviewService.conflict(
                proposal,
                people.me(),
                repository.findConflict(proposal.getId(), caller.personId()).orElse(null));
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
