package se.motesplats.mailing.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date that a mailing can follow.
 *
 * @param key what it is
 * @param day when it is now; null while the event has no such date
 */
public record AnchorChoice(String key, @Nullable LocalDate day) implements Serializable {}
