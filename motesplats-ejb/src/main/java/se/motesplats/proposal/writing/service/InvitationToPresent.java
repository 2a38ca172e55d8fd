package se.motesplats.proposal.writing.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.motesplats.proposal.CoPresenterStatus;

/**
 * What somebody with an invitation to present sees.
 *
 * @param open whether it can be answered with the link now
 * @param answeredAt null until it is answered
 */
public record InvitationToPresent(
        String number,
        String title,
        String summary,
        String eventTitle,
        String proposer,
        CoPresenterStatus status,
        boolean open,
        @Nullable Instant answeredAt) {}
