package se.motesplats.seat.round.service;

/** The municipalities see their numbers, and keep them or give a part back. */
public record SeatsGranted(long eventId, long roundId) {}
