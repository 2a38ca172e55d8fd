package se.motesplats.seat.service;

/** A named person took the seat. */
public record SeatAccepted(long nominationId) {}
