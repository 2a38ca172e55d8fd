package se.motesplats.meeting.news.service;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * News in the list of a group.
 *
 * @param author null when the person must not be named
 * @param comments how many there are
 */
public record NewsRow(
        long id, String title, @Nullable String author, Instant writtenAt, long comments)
        implements Serializable {}
