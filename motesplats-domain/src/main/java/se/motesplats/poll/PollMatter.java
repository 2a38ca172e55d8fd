package se.motesplats.poll;

import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;

/**
 * What people are to meet about, where, and for how long.
 *
 * @param place null for none yet
 * @param onlineUrl null for none yet
 * @param minutes how long it takes
 */
public record PollMatter(
        String title,
        @Nullable String text,
        AttendanceMode mode,
        @Nullable String place,
        @Nullable String onlineUrl,
        int minutes) {}
