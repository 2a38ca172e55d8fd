package se.motesplats.seat.service;

/** Somebody was named for a seat and is to be invited. */
public record PersonNominated(long nominationId) {}
