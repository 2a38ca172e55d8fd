package se.motesplats.livetext.service;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody sat and wrote.
 *
 * @param who null for somebody who may not be named, or the system
 * @param before the number of the text before it
 * @param after the number of the text after it
 */
public record WritingRow(
        @Nullable String who, Instant startedAt, Instant lastAt, int before, int after)
        implements Serializable {}
