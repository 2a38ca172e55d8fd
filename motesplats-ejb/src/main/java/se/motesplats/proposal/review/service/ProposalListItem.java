package se.motesplats.proposal.review.service;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.motesplats.proposal.ConflictKind;
import se.motesplats.proposal.ProposalFormat;
import se.motesplats.proposal.ProposalStatus;

/**
 * A received proposal in the working group's list.
 *
 * @param proposer empty when the identity is protected
 * @param reviews how many have scored it; null when the caller must not know yet
 * @param median of the scores, one decimal; null when there are none or the caller must not know
 *     yet
 * @param mean of the scores, two decimals; null likewise
 * @param myScore the caller's own
 * @param conflict why the caller is aside from it; null if not
 */
public record ProposalListItem(
        long id,
        String number,
        String title,
        ProposalFormat format,
        @Nullable String formatWords,
        ProposalStatus status,
        String organisation,
        String proposer,
        Instant submittedAt,
        @Nullable Integer reviews,
        @Nullable BigDecimal median,
        @Nullable BigDecimal mean,
        @Nullable Integer myScore,
        @Nullable ConflictKind conflict) {}
