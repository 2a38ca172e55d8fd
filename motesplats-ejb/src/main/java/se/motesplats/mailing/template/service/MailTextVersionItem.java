package se.motesplats.mailing.template.service;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a text.
 *
 * @param own whether it is a text of one's own, else the default was taken again
 * @param by null where the name must not be told
 */
public record MailTextVersionItem(int number, boolean own, Instant at, @Nullable String by)
        implements Serializable {}
