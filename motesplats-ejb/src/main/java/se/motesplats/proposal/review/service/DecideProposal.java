package se.motesplats.proposal.review.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.MultiLine;

/**
 * The coordinator's decision.
 *
 * @param version that the coordinator saw
 * @param outcome ACCEPTED, RESERVE or DECLINED
 * @param reason may be left out when it is accepted
 */
public record DecideProposal(
        long proposalId,
        int version,
        @NotNull ProposalStatus outcome,
        @Nullable @Size(max = Lengths.REASON) @MultiLine String reason) {}
