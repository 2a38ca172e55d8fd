package se.motesplats.meeting.date.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingStatus;

/**
 * One meeting, for those who may read it.
 *
 * @param overMidnight whether it ends on a later day than it begins
 * @param collectsUntil the last day on which points are collected
 * @param previousId the one before; null for none, or if the caller may not read it
 * @param nextId the one after; null likewise
 * @param editable whether the caller prepares it
 * @param member whether the caller reads all of the group, and not this meeting only
 */
public record MeetingDetails(
        long id,
        int version,
        long groupId,
        String groupName,
        LocalDate day,
        LocalTime startsAt,
        LocalTime endsAt,
        boolean overMidnight,
        int minutes,
        AttendanceMode mode,
        @Nullable String place,
        @Nullable String joinLink,
        @Nullable String theme,
        MeetingStatus status,
        @Nullable String cancelReason,
        LocalDate collectsUntil,
        @Nullable Long previousId,
        @Nullable Long nextId,
        boolean editable,
        boolean member)
        implements Serializable {

    static MeetingDetails of(
            Meeting m,
            @Nullable Long previousId,
            @Nullable Long nextId,
            boolean editable,
            boolean member) {
        return new MeetingDetails(
                m.getId(),
                m.getVersion(),
                m.getGroup().getId(),
                m.getGroup().getName(),
                m.getDay(),
                m.getStartsAt(),
                m.endsAt(),
                m.isOverMidnight(),
                m.getMinutes(),
                m.getPlace().getMode(),
                m.getPlace().getPlace().orElse(null),
                m.getPlace().getJoinLink().orElse(null),
                m.getTheme().orElse(null),
                m.getStatus(),
                m.getCancelReason().orElse(null),
                m.getGroup().collectsUntil(m.getDay()),
                previousId,
                nextId,
                editable,
                member);
    }
}
