package se.motesplats.event.service;

import org.jspecify.annotations.Nullable;

/**
 * A member of a working group.
 *
 * @param organisation where the member works; null if unknown
 * @param deputyFor whose deputy the member is; null for an own place
 */
public record GroupMember(
        long assignmentId,
        String name,
        @Nullable String organisation,
        String email,
        @Nullable String deputyFor) {}
