package se.motesplats.seat.naming.service;

/** Somebody took over the seat of somebody else. */
public record SeatSubstituted(long replacedId, long nominationId) {}
