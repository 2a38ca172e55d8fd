package se.motesplats.meeting.around.service;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Attendance of a year in numbers: of organisations, never of people.
 *
 * @param group name of the group; null for all groups that the caller reads
 * @param years in which attendance was noted, the latest first
 * @param meetings at which attendance was noted
 * @param visitors who came to them
 * @param rows the organisations, by name
 */
public record MeetingYear(
        @Nullable String group,
        int year,
        List<Integer> years,
        int meetings,
        int visitors,
        List<AttendanceRow> rows)
        implements Serializable {

    public MeetingYear {
        years = List.copyOf(years);
        rows = List.copyOf(rows);
    }
}
