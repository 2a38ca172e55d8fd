package se.motesplats.seat.service;

/** A fixed distribution was opened again: its seats are void. */
public record RoundReopened(long eventId, long roundId) {}
