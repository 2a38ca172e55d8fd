package se.motesplats.event.service;

import java.io.Serializable;

/**
 * How many people of a group will be told.
 *
 * @param key text key of what the group is called
 */
public record AudienceCount(String key, int people) implements Serializable {}
