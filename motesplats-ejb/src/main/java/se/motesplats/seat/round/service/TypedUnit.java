package se.motesplats.seat.round.service;

import org.jspecify.annotations.Nullable;

/**
 * A municipality whose weight somebody types.
 *
 * @param weight what it counted for the last time; null before the first
 */
public record TypedUnit(long organisationId, String organisationName, @Nullable Long weight) {}
