package se.motesplats.proposal.writing.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.proposal.ProposalFormat;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.MultiLine;
import se.motesplats.shared.SingleLine;

/**
 * What has been typed so far; a draft may lack any of it.
 *
 * @param proposalId null for a new draft
 * @param version that the editor started from; any for a new draft
 * @param formatWords what another format is; null or blank where it is one of the known
 * @param organisationId whom it comes from; null while it is not chosen
 * @param toBeSent whether it is to be sent in next: if it is refused, what is missing is said too
 */
public record SaveProposal(
        long eventId,
        @Nullable Long proposalId,
        int version,
        @NotNull @Size(max = Lengths.TITLE) @SingleLine String title,
        @NotNull @Size(max = Lengths.TEXT) @MultiLine String summary,
        @Nullable ProposalFormat format,
        @Nullable @Size(max = FORMAT_WORDS_MAX) @SingleLine String formatWords,
        @Nullable Long organisationId,
        boolean toBeSent) {

    /** A few words, as in a list. */
    public static final int FORMAT_WORDS_MAX = 60;

    /** A draft that stays one for now. */
    public SaveProposal(
            long eventId,
            @Nullable Long proposalId,
            int version,
            String title,
            String summary,
            @Nullable ProposalFormat format,
            @Nullable String formatWords,
            @Nullable Long organisationId) {
        this(
                eventId,
                proposalId,
                version,
                title,
                summary,
                format,
                formatWords,
                organisationId,
                false);
    }
}
