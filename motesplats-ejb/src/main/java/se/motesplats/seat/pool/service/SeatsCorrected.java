package se.motesplats.seat.pool.service;

/** Single numbers of a fixed distribution were changed. */
public record SeatsCorrected(long eventId, long roundId) {}
