package se.motesplats.seat.naming.service;

/** Somebody was named for a seat and is to be invited. */
public record PersonNominated(long nominationId) {}
