package se.motesplats.seat.pool.service;

/** There are more seats, and a fixed round was topped up with them. */
public record SeatsToppedUp(long eventId, long roundId) {}
