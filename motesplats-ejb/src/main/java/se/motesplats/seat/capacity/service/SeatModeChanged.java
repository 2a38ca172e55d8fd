package se.motesplats.seat.capacity.service;

/** Somebody with a seat takes part in another way than before. */
public record SeatModeChanged(long nominationId) {}
