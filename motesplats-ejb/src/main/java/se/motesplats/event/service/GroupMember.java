package se.motesplats.event.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A member of a working group.
 *
 * @param name null when the person must not be named; then there is no address either
 * @param organisation where the member works; null if unknown
 * @param picture number of the member's picture; null for none
 * @param deputy whether the member stands in for somebody
 * @param deputyFor for whom; null for an own place, and when that person must not be named
 */
public record GroupMember(
        long assignmentId,
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String email,
        @Nullable Long picture,
        boolean deputy,
        @Nullable String deputyFor)
        implements Serializable {}
