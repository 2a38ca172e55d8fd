package se.motesplats.meeting.minutes.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.GroupRole;

/**
 * Somebody who can approve.
 *
 * @param name null if it must not be shown
 * @param present whether the person was at the meeting
 */
public record ApproverChoice(
        long personId,
        @Nullable String name,
        GroupRole role,
        @Nullable String organisation,
        boolean present)
        implements Serializable {}
