package se.motesplats.seat.answer.service;

/** A named person said no; the seat is free for the manager to name somebody else. */
public record SeatDeclined(long nominationId) {}
