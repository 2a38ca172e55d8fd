package se.motesplats.meeting.minutes.service;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;

/**
 * Minutes as they go to those who approve.
 *
 * @param version that the secretary looked at
 * @param approvers people of the group
 */
public record SendMinutes(long meetingId, int version, @NotEmpty Set<@NotNull Long> approvers) {

    public SendMinutes {
        approvers = Set.copyOf(approvers);
    }
}
