package se.motesplats.meeting.minutes.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.MinutesAudience;
import se.motesplats.meeting.MinutesStatus;

/**
 * What comes next for minutes, for those who write them.
 *
 * @param version of what is written now
 * @param number of the latest version that was sent; 0 for none
 * @param choices who can approve; nobody unless it is a draft
 * @param approvers who approves the latest version, and what they have said
 * @param audience who reads the latest version; null for nobody yet
 * @param open whether they can be published to everybody
 */
public record MinutesSteps(
        long meetingId,
        long groupId,
        String groupName,
        LocalDate day,
        MinutesStatus status,
        int version,
        int number,
        List<ApproverChoice> choices,
        List<ApproverRow> approvers,
        @Nullable MinutesAudience audience,
        boolean open)
        implements Serializable {

    public MinutesSteps {
        choices = List.copyOf(choices);
        approvers = List.copyOf(approvers);
    }
}
