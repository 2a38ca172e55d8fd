package se.motesplats.seat.round.service;

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
 * @param before what it had been given before a top-up; null in other rounds
 * @param leftOut whether a top-up passed it by because the coordinator wanted that
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
        @Nullable String keptBy,
        @Nullable Integer before,
        boolean leftOut) {

    /** What it has been given in all, a top-up included. */
    public int after() {
        return (before == null ? 0 : before) + granted;
    }

    /** Whether it gets more than it asked for. */
    public boolean isMoreThanRequested() {
        return requested != null && granted > requested;
    }
}
