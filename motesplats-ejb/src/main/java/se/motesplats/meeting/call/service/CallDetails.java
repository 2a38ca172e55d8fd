package se.motesplats.meeting.call.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.meeting.AgendaTimes;
import se.motesplats.meeting.CallChange;
import se.motesplats.meeting.MeetingStatus;

/**
 * The call to a meeting, as much of it as the caller may read.
 *
 * @param joinLink for those who take part
 * @param points on the agenda
 * @param suggestions that nobody has decided on, and what was said no to: all of them for those who
 *     prepare the meeting, the own ones for others
 * @param number of the latest one that was sent; 0 if none was
 * @param people how many that went to
 * @param changes since that one; only for those who take part
 * @param dates of the meetings of this half of the year
 * @param added what other parts say in it, for members only
 * @param collecting whether members can suggest points
 * @param editable whether the caller prepares the meeting
 * @param reader whether the caller takes part, as member or guest
 * @param member whether the caller reads all of the group
 */
public record CallDetails(
        long meetingId,
        long groupId,
        String groupName,
        LocalDate day,
        LocalTime startsAt,
        LocalTime endsAt,
        AttendanceMode mode,
        @Nullable String place,
        @Nullable String joinLink,
        @Nullable String theme,
        MeetingStatus status,
        @Nullable String intro,
        List<AgendaPoint> points,
        AgendaTimes times,
        List<AgendaPoint> suggestions,
        int number,
        @Nullable Instant sentAt,
        int people,
        List<CallChange> changes,
        List<LocalDate> dates,
        LocalDate collectsUntil,
        List<CallAdded> added,
        boolean collecting,
        boolean editable,
        boolean reader,
        boolean member)
        implements Serializable {

    public boolean isSent() {
        return number > 0;
    }

    /** Whether those who are called do not know of what has changed. */
    public boolean isChanged() {
        return !changes.isEmpty();
    }

    /** Whether the meeting is in the first half of the year. */
    public boolean isSpring() {
        return day.getMonthValue() <= 6;
    }

    /** What the part with this key adds. */
    public List<CallAdded> addedBy(String key) {
        return added.stream().filter(a -> a.key().equals(key)).toList();
    }

    /** The keys of the parts that add something, in their order. */
    public List<String> additions() {
        return added.stream().map(CallAdded::key).distinct().toList();
    }

    /** What has changed about a point. */
    public List<CallChange> changesOf(long itemId) {
        return changes.stream().filter(c -> Long.valueOf(itemId).equals(c.itemId())).toList();
    }
}
