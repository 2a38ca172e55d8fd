package se.motesplats.seat.round.service;

/** A distribution was fixed: the municipalities have their seats. */
public record RoundFixed(long eventId, long roundId) {}
