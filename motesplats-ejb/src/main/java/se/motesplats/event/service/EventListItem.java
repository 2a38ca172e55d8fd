package se.motesplats.event.service;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.EventStatus;

/**
 * An event in a list.
 *
 * @param firstDay null while only the season is known
 */
public record EventListItem(
        long id,
        String title,
        String seriesName,
        int number,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable String season,
        AttendanceMode attendanceMode,
        @Nullable String venue,
        EventStatus status,
        boolean published) {

    /** None, one or two days. */
    public List<LocalDate> days() {
        return Stream.of(firstDay, lastDay).filter(d -> d != null).distinct().toList();
    }
}
