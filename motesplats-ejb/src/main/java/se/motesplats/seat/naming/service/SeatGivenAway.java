package se.motesplats.seat.naming.service;

/** Somebody did not come, and the seat went to somebody at the door. */
public record SeatGivenAway(long nominationId) {}
