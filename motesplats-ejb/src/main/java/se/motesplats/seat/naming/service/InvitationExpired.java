package se.motesplats.seat.naming.service;

/** Somebody did not answer in time; the seat is free again. */
public record InvitationExpired(long nominationId) {}
