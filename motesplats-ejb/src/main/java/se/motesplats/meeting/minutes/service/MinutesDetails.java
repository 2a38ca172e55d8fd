package se.motesplats.meeting.minutes.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.MinutesStatus;
import se.motesplats.shared.text.service.TextBlock;

/**
 * Minutes as somebody may read them.
 *
 * @param blocks what they say
 * @param shown the version that is shown; null for the draft as it is now
 * @param versions those that the reader may read, the latest first
 * @param approvers who approves the version that is shown; nobody for those who do not sit in the
 *     group
 * @param previousId the meeting before, if its minutes can be read
 * @param editable whether the reader writes them
 * @param member whether the reader reads all of the group
 * @param answering whether the reader is asked to approve
 */
public record MinutesDetails(
        long meetingId,
        long groupId,
        String groupName,
        LocalDate day,
        MinutesStatus status,
        String title,
        List<TextBlock> blocks,
        @Nullable MinutesVersionRow shown,
        List<MinutesVersionRow> versions,
        List<ApproverRow> approvers,
        @Nullable Long previousId,
        @Nullable LocalDate previousDay,
        boolean editable,
        boolean member,
        boolean answering)
        implements Serializable {

    public MinutesDetails {
        blocks = List.copyOf(blocks);
        versions = List.copyOf(versions);
        approvers = List.copyOf(approvers);
    }

    /** Whether a later version is published than the one that is shown. */
    public boolean isOutdated() {
        return shown != null
                && !shown.latest()
                && versions.stream().anyMatch(v -> v.latest() && v.number() > shown.number());
    }
}
