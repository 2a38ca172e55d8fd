package se.motesplats.meeting.group.service;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.meeting.GroupStatus;
import se.motesplats.shared.database.service.ResultRow;

/**
 * A group in a list.
 *
 * @param owner name of the organisation whose it is
 * @param people who sit in it today
 * @param nextDay of its next meeting; null for none
 */
public record GroupListItem(
        long id,
        String name,
        String owner,
        GroupStatus status,
        boolean open,
        @Nullable DayOfWeek weekday,
        @Nullable LocalTime startsAt,
        AttendanceMode mode,
        @Nullable String place,
        int people,
        @Nullable LocalDate nextDay)
        implements Serializable {

    static GroupListItem of(ResultRow row) {
        return new GroupListItem(
                row.number(0),
                row.text(1),
                row.text(2),
                row.constant(GroupStatus.class, 3),
                row.flag(4),
                row.constantOrNull(DayOfWeek.class, 5),
                row.isNull(6) ? null : row.time(6),
                row.constant(AttendanceMode.class, 7),
                row.textOrNull(8),
                row.small(9),
                row.isNull(10) ? null : row.day(10));
    }
}
