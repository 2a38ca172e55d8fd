package se.motesplats.proposal.review.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.MultiLine;

/**
 * One decision on several proposals of an event.
 *
 * @param outcome ACCEPTED, RESERVE or DECLINED
 * @param reason for all of them; may be left out when they are accepted
 */
public record DecideProposals(
        long eventId,
        @NotNull @Size(min = 1, max = DecisionService.MOST_AT_ONCE)
                List<@Valid ChosenProposal> proposals,
        @NotNull ProposalStatus outcome,
        @Nullable @Size(max = Lengths.REASON) @MultiLine String reason) {}
