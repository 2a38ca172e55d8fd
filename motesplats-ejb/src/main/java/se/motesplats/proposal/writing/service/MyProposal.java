package se.motesplats.proposal.writing.service;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.proposal.CoPresenterStatus;
import se.motesplats.proposal.ProposalStatus;

/**
 * A proposal of the caller's own, or one that the caller presents with somebody.
 *
 * @param number empty while it is a draft
 * @param lastDay last day of the call; null if there is none any more
 * @param mine the caller's own answer as co-presenter; null when the caller is the proposer
 */
public record MyProposal(
        long id,
        String number,
        String title,
        ProposalStatus status,
        long eventId,
        String eventTitle,
        Instant editedAt,
        @Nullable LocalDate lastDay,
        @Nullable CoPresenterStatus mine) {}
