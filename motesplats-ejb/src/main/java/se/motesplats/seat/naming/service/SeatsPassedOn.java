package se.motesplats.seat.naming.service;

/**
 * A unit passed seats on to one below.
 *
 * @param allocationId the unit that got them
 */
public record SeatsPassedOn(long eventId, long allocationId, int seats) {}
