package se.motesplats.event.decision.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;

/**
 * Which of the coming events are shown; nothing for all.
 *
 * @param until the last first day
 */
public record DecidableFilter(
        @Nullable Long seriesId, @Nullable AttendanceMode mode, @Nullable LocalDate until)
        implements Serializable {

    public static final DecidableFilter ALL = new DecidableFilter(null, null, null);
}
