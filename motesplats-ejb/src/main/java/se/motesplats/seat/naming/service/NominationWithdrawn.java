package se.motesplats.seat.naming.service;

/** The manager took a name back; the seat is free. */
public record NominationWithdrawn(long nominationId) {}
