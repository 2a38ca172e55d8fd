package se.motesplats.meeting.news.service;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One text of somebody.
 *
 * @param author null when the person must not be named
 * @param hidden whether others see it no more
 * @param reason why; null where nobody said
 * @param own whether it is the caller's
 */
public record PostRow(
        long id,
        @Nullable String author,
        String text,
        Instant writtenAt,
        boolean hidden,
        @Nullable String reason,
        boolean own)
        implements Serializable {}
