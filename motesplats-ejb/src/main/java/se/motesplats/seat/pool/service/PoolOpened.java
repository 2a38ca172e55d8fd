package se.motesplats.seat.pool.service;

/** Every unit may take of the free seats now, first come first served. */
public record PoolOpened(long eventId, long seats) {}
