package se.motesplats.proposal.service;

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
 */
public record SaveProposal(
        long eventId,
        @Nullable Long proposalId,
        int version,
        @NotNull @Size(max = Lengths.TITLE) @SingleLine String title,
        @NotNull @Size(max = Lengths.TEXT) @MultiLine String summary,
        @Nullable ProposalFormat format,
        @Nullable @Size(max = FORMAT_WORDS_MAX) @SingleLine String formatWords,
        @Nullable Long organisationId) {

    /** A few words, as in a list. */
    public static final int FORMAT_WORDS_MAX = 60;
}
