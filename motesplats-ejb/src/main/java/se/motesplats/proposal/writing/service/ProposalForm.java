package se.motesplats.proposal.writing.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.proposal.ProposalFormat;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.ground.service.PresenterRow;

/**
 * A proposal for its editors.
 *
 * @param number empty while it is a draft
 * @param proposer whether the caller is the proposer, not a co-presenter
 */
public record ProposalForm(
        long id,
        int version,
        long eventId,
        String number,
        ProposalStatus status,
        String title,
        String summary,
        @Nullable ProposalFormat format,
        @Nullable String formatWords,
        @Nullable Long organisationId,
        String organisation,
        boolean proposer,
        List<PresenterRow> presenters) {}
