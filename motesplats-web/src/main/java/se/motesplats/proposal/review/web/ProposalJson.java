package se.motesplats.proposal.review.web;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.motesplats.proposal.CoPresenterStatus;
import se.motesplats.proposal.ProposalFormat;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.review.service.ProposalDetails;

/** A proposal, as the REST interface shows it to those who may read it. */
@Schema(description = "A proposal")
public record ProposalJson(
        @Schema(description = "Number of the proposal for this interface", example = "1151")
                long id,
        @Schema(
                        description = "Number that its sender got; missing in a draft",
                        example = "F-2022-017")
                @Nullable String number,
        @Schema(description = "Number of the event", example = "1051") long eventId,
        @Schema(description = "Title of the event", example = "Mötesplats Funktionshinder 2022")
                String eventTitle,
        @Schema(description = "Its title", example = "Att mötas i det stora") String title,
        @Schema(description = "What it is about") String summary,
        @Schema(description = "What it is; a draft may lack it") @Nullable ProposalFormat format,
        @Schema(
                        description = "What another format is, in the words of its sender",
                        example = "Panelsamtal")
                @Nullable String formatWords,
        @Schema(description = "Where it stands") ProposalStatus status,
        @Schema(description = "Where it comes from", example = "Partille") String organisation,
        @Schema(description = "Who presents") List<PresenterJson> presenters,
        @Schema(description = "When it was received", example = "2021-10-01T09:12:00Z")
                @Nullable Instant submittedAt,
        @Schema(description = "When it was last changed", example = "2021-10-01T09:12:00Z")
                Instant editedAt,
        @Schema(description = "Why it was put on reserve or declined")
                @Nullable String decisionReason) {

    /** Somebody who presents. */
    @Schema(description = "Somebody who presents")
    public record PresenterJson(
            @Schema(
                            description = "The name; missing for a person with protected identity",
                            example = "Petra Palm")
                    @Nullable String name,
            @Schema(description = "Where the person works", example = "Partille")
                    @Nullable String organisation,
            @Schema(description = "What a co-presenter answered; missing for the proposer")
                    @Nullable CoPresenterStatus status) {}

    static ProposalJson of(ProposalDetails proposal) {
        return new ProposalJson(
                proposal.id(),
                orNull(proposal.number()),
                proposal.eventId(),
                proposal.eventTitle(),
                proposal.title(),
                proposal.summary(),
                proposal.format(),
                proposal.formatWords(),
                proposal.status(),
                proposal.organisation(),
                proposal.presenters().stream()
                        .map(
                                p ->
                                        new PresenterJson(
                                                orNull(p.name()),
                                                orNull(p.organisation()),
                                                p.status()))
                        .toList(),
                proposal.submittedAt(),
                proposal.editedAt(),
                orNull(proposal.decisionReason()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
