package se.motesplats.meeting.minutes.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.MinutesStatus;

/**
 * Minutes for those who write them.
 *
 * @param correction why what was approved is corrected; null while nothing is
 * @param wishes what those who read the latest version want changed
 */
public record MinutesDraft(
        long meetingId,
        long groupId,
        String groupName,
        LocalDate day,
        MinutesStatus status,
        int version,
        String title,
        String text,
        @Nullable String correction,
        List<ApproverRow> wishes)
        implements Serializable {

    public MinutesDraft {
        wishes = List.copyOf(wishes);
    }

    public boolean isDraft() {
        return status == MinutesStatus.DRAFT;
    }
}
