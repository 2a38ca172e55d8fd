package se.motesplats.seat.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A municipality in a round.
 *
 * @param version of the share
 * @param weight inhabitants, or what else the round counts by
 * @param requested how many seats it asked for; null without an answer
 * @param granted the adjusted number, or else the computed one
 * @param kept how many of those it keeps
 * @param keptAt when it said so; null without an answer
 */
public record ShareRow(
        long organisationId,
        int version,
        String organisationName,
        long weight,
        String weightSource,
        @Nullable Integer requested,
        @Nullable String requestReason,
        @Nullable Instant requestedAt,
        @Nullable String requestedBy,
        int computed,
        int granted,
        @Nullable String reason,
        int kept,
        @Nullable Instant keptAt,
        @Nullable String keptBy) {

    /** Whether it gets more than it asked for. */
    public boolean isMoreThanRequested() {
        return requested != null && granted > requested;
    }
}
