package se.motesplats.meeting.group.service;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.meeting.GroupStatus;
import se.motesplats.meeting.MeetingGroup;

/**
 * A group as the caller may read it.
 *
 * @param joinLink for members only
 * @param remindDays how many working days before a meeting it is reminded of; 0 for never
 * @param member whether the caller reads what members read
 * @param editable whether the caller prepares its meetings
 * @param organisations that take part today, by name
 * @param contacts whom others ask
 */
public record GroupDetails(
        long id,
        int version,
        long ownerId,
        String ownerName,
        String name,
        @Nullable String purpose,
        GroupStatus status,
        boolean open,
        @Nullable DayOfWeek weekday,
        @Nullable LocalTime startsAt,
        int minutes,
        AttendanceMode mode,
        @Nullable String place,
        @Nullable String joinLink,
        int collectDays,
        int remindDays,
        boolean member,
        boolean editable,
        List<String> organisations,
        List<GroupContact> contacts)
        implements Serializable {

    static GroupDetails of(
            MeetingGroup g,
            boolean member,
            boolean editable,
            List<String> organisations,
            List<GroupContact> contacts) {
        return new GroupDetails(
                g.getId(),
                g.getVersion(),
                g.getOwner().getId(),
                g.getOwner().getName(),
                g.getName(),
                g.getPurpose().orElse(null),
                g.getStatus(),
                g.isOpen(),
                g.getWeekday().orElse(null),
                g.getStartsAt().orElse(null),
                g.getMinutes(),
                g.getPlace().getMode(),
                g.getPlace().getPlace().orElse(null),
                member ? g.getPlace().getJoinLink().orElse(null) : null,
                g.getCollectDays(),
                g.getRemindDays(),
                member,
                editable,
                organisations,
                contacts);
    }
}
