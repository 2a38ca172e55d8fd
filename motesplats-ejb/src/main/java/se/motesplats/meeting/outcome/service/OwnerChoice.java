package se.motesplats.meeting.outcome.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.GroupRole;

/**
 * Somebody in the group who can be given something to do.
 *
 * @param name null if it must not be shown
 */
public record OwnerChoice(
        long personId, @Nullable String name, GroupRole role, @Nullable String organisation)
        implements Serializable {}
