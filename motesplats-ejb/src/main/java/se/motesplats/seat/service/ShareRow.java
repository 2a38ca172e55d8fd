package se.motesplats.seat.service;

import org.jspecify.annotations.Nullable;

/**
 * A municipality in a round.
 *
 * @param weight inhabitants
 * @param granted the adjusted number, or else the computed one
 */
public record ShareRow(
        long organisationId,
        String organisationName,
        long weight,
        String weightSource,
        int computed,
        int granted,
        @Nullable String reason) {}
