package se.motesplats.proposal.review.web;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.motesplats.proposal.ConflictKind;
import se.motesplats.proposal.ProposalFormat;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.review.service.ProposalListItem;

/** A received proposal in a list, as the REST interface shows it to the working group. */
@Schema(description = "A received proposal, as the working group sees it")
public record ProposalItemJson(
        @Schema(description = "Number of the proposal for this interface", example = "1151")
                long id,
        @Schema(description = "Number that its sender got", example = "F-2022-017") String number,
        @Schema(description = "Its title", example = "Att mötas i det stora") String title,
        @Schema(description = "What it is") ProposalFormat format,
        @Schema(
                        description = "What another format is, in the words of its sender",
                        example = "Panelsamtal")
                @Nullable String formatWords,
        @Schema(description = "Where it stands") ProposalStatus status,
        @Schema(description = "Where it comes from", example = "Partille") String organisation,
        @Schema(
                        description = "Who sent it; missing for a person with protected identity",
                        example = "Emil Ek")
                @Nullable String proposer,
        @Schema(description = "When it was received", example = "2021-10-01T09:12:00Z")
                Instant submittedAt,
        @Schema(
                        description = "How many have scored it; missing until the caller has",
                        example = "4")
                @Nullable Integer reviews,
        @Schema(description = "Median of the scores; missing likewise", example = "3.5")
                @Nullable BigDecimal median,
        @Schema(description = "Mean of the scores; missing likewise", example = "3.25")
                @Nullable BigDecimal mean,
        @Schema(description = "The caller's own score", example = "4") @Nullable Integer myScore,
        @Schema(description = "Why the caller is aside from it (jäv)")
                @Nullable ConflictKind conflict) {

    static ProposalItemJson of(ProposalListItem row) {
        return new ProposalItemJson(
                row.id(),
                row.number(),
                row.title(),
                row.format(),
                row.formatWords(),
                row.status(),
                row.organisation(),
                row.proposer().isEmpty() ? null : row.proposer(),
                row.submittedAt(),
                row.reviews(),
                row.median(),
                row.mean(),
                row.myScore(),
                row.conflict());
    }
}
