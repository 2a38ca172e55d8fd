package se.motesplats.seat;

/**
 * What a unit counts for in a distribution, and where the figure comes from.
 *
 * @param count not negative
 */
public record Weight(long count, String source) {}
