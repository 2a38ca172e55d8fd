package se.motesplats.meeting.date.service;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.shared.SwedishTime;

/** A meeting in a list. */
public record MeetingListItem(
        long id,
        long groupId,
        String groupName,
        LocalDate day,
        LocalTime startsAt,
        int minutes,
        AttendanceMode mode,
        @Nullable String place,
        @Nullable String theme,
        MeetingStatus status)
        implements Serializable {

    /** The time on the wall clock when it ends. */
    public LocalTime endsAt() {
        return SwedishTime.timeOf(
                SwedishTime.at(day.atTime(startsAt)).plus(Duration.ofMinutes(minutes)));
    }
}
