package se.motesplats.seat.service;

/** Somebody with a seat takes part in another way than before. */
public record SeatModeChanged(long nominationId) {}
