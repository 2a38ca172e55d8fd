package se.motesplats.seat.round.service;

/** A fixed distribution was opened again: its seats are void. */
public record RoundReopened(long eventId, long roundId) {}
