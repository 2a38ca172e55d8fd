package se.motesplats.seat.pool.service;

/** The date on which seats without a name are recalled was set or moved. */
public record RecallDateChanged(long eventId) {}
