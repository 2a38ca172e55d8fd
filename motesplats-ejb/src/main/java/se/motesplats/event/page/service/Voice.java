package se.motesplats.event.page.service;

import java.io.Serializable;

/**
 * What somebody says of a series.
 *
 * @param seriesId whose it is
 * @param who name and work
 */
public record Voice(long id, long seriesId, String quote, String who) implements Serializable {}
