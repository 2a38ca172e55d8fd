package se.motesplats.seat.service;

/** The municipalities are asked how many seats they want. */
public record RequestsAsked(long eventId, long roundId) {}
