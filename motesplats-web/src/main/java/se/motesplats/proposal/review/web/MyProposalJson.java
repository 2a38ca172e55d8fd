package se.motesplats.proposal.review.web;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.writing.service.MyProposal;

/** One of the caller's proposals, as the REST interface shows it. */
@Schema(description = "A proposal of the caller's own, or one that the caller presents with others")
public record MyProposalJson(
        @Schema(description = "Number of the proposal for this interface", example = "1151")
                long id,
        @Schema(
                        description = "Number that its sender got; missing in a draft",
                        example = "F-2022-017")
                @Nullable String number,
        @Schema(description = "Its title", example = "Att mötas i det stora") String title,
        @Schema(description = "Where it stands") ProposalStatus status,
        @Schema(description = "Number of the event", example = "1051") long eventId,
        @Schema(description = "Title of the event", example = "Mötesplats Funktionshinder 2022")
                String eventTitle,
        @Schema(description = "When it was last changed", example = "2021-10-01T09:12:00Z")
                Instant editedAt,
        @Schema(description = "Last local day of the call", example = "2021-10-11")
                @Nullable LocalDate lastDay) {

    static MyProposalJson of(MyProposal row) {
        return new MyProposalJson(
                row.id(),
                row.number().isEmpty() ? null : row.number(),
                row.title(),
                row.status(),
                row.eventId(),
                row.eventTitle(),
                row.editedAt(),
                row.lastDay());
    }
}
