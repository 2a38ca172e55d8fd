package se.motesplats.seat.answer.service;

/** A named person took the seat. */
public record SeatAccepted(long nominationId) {}
