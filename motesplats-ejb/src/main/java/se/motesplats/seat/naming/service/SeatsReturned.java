package se.motesplats.seat.naming.service;

/**
 * A unit gave seats back: to the unit that it had them from, or to the event's pool.
 *
 * @param allocationId the unit that gave them back
 * @param byAbove the unit above took them back itself
 */
public record SeatsReturned(long eventId, long allocationId, int seats, boolean byAbove) {}
