package se.motesplats.meeting.outcome.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.outcome.ActionStatus;

/**
 * What somebody is to do, in a list or on its own page.
 *
 * @param day of the meeting that it comes from
 * @param owner in words; null where nobody is named, or the name must not be shown
 * @param nameless whether it is somebody's whose name must not be shown
 * @param own whether it is the caller's
 * @param readable whether the caller reads the meeting, too
 * @param endable whether the caller says that it is done
 */
public record ActionListItem(
        long id,
        String text,
        long groupId,
        String group,
        long meetingId,
        LocalDate day,
        @Nullable String owner,
        boolean nameless,
        boolean own,
        @Nullable LocalDate dueDay,
        ActionStatus status,
        @Nullable String words,
        boolean overdue,
        boolean readable,
        boolean endable)
        implements Serializable {}
