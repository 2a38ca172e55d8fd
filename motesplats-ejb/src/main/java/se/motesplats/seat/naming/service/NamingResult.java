package se.motesplats.seat.naming.service;

/**
 * What became of the people that were to be named.
 *
 * @param seated have a seat now and are invited
 * @param reserves wait for one
 */
public record NamingResult(int seated, int reserves) {}
