package se.motesplats.meeting.news.service;

import java.io.Serializable;
import java.util.List;

/**
 * News with what was said about them.
 *
 * @param people how many got them by mail
 * @param comments the oldest first
 * @param editable whether the caller may hide what others wrote
 */
public record NewsDetails(
        long groupId,
        String groupName,
        String title,
        int people,
        PostRow news,
        List<PostRow> comments,
        boolean editable)
        implements Serializable {}
