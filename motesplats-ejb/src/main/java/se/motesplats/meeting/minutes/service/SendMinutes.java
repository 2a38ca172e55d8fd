package se.motesplats.meeting.minutes.service;

import jakarta.validation.constraints.NotNull;
import java.util.Set;

/**
 * Minutes as they go to those who approve.
 *
 * @param version that the secretary looked at
 * @param approvers people of the group, at least one
 */
public record SendMinutes(long meetingId, int version, @NotNull Set<@NotNull Long> approvers) {

    public SendMinutes {
        approvers = Set.copyOf(approvers);
    }
}
