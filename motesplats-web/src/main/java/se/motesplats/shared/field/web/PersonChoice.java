package se.motesplats.shared.field.web;

import java.io.Serializable;

/**
 * A person as {@code m:person} offers one.
 *
 * @param detail what tells namesakes apart, such as the unit; may be empty
 */
public record PersonChoice(long id, String name, String detail) implements Serializable {}
