package se.motesplats.seat.round.service;

import java.time.Instant;

/**
 * Municipalities have not said what they want or keep, and are reminded.
 *
 * @param at when; a reminder is sent once for each moment
 */
public record AnswersMissing(long eventId, long roundId, Instant at) {}
