package se.motesplats.meeting.sitting.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Notes of a point that is not on the agenda any more.
 *
 * @param itemId of the point
 * @param title what it was called; null if nobody knows any more
 */
public record GoneNotes(long itemId, @Nullable String title, String content)
        implements Serializable {}
