package se.motesplats.meeting.sitting.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.GroupRole;
import se.motesplats.meeting.Presence;

/**
 * Somebody who sits in the group on the day of the meeting.
 *
 * @param seatId of the place in the group
 * @param name null if it must not be shown
 * @param presence null while nothing is said
 */
public record SittingRow(
        long seatId,
        @Nullable String name,
        GroupRole role,
        @Nullable String organisation,
        @Nullable Presence presence)
        implements Serializable {}
