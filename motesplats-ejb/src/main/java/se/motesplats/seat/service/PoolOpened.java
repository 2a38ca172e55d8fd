package se.motesplats.seat.service;

/** Every unit may take of the free seats now, first come first served. */
public record PoolOpened(long eventId, long seats) {}
