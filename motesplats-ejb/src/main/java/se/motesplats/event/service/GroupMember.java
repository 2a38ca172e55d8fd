package se.motesplats.event.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A member of a working group.
 *
 * @param name null when the person must not be named; then there is no address either
 * @param organisation where the member works; null if unknown
 * @param deputyFor whose deputy the member is; null for an own place
 */
public record GroupMember(
        long assignmentId,
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String email,
        @Nullable String deputyFor)
        implements Serializable {}
