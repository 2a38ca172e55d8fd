package se.motesplats.shared.list.web;

import java.io.Serializable;

/**
 * A filter that limits a list, in words.
 *
 * @param key text key of what is filtered, such as "Kommun"
 * @param value what is chosen
 * @param without the list without it
 */
public record ListPill(String key, String value, String without) implements Serializable {}
