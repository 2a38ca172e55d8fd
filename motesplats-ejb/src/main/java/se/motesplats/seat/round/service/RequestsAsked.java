package se.motesplats.seat.round.service;

/** The municipalities are asked how many seats they want. */
public record RequestsAsked(long eventId, long roundId) {}
