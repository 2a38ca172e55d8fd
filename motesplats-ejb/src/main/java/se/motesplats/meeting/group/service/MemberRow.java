package se.motesplats.meeting.group.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.GroupRole;

/**
 * A place in a group.
 *
 * @param name null when the person must not be named
 * @param email for those who prepare the meetings; else null
 * @param picture number of the person's picture; null for none
 * @param organisation name of the one that the person speaks for; null for none
 * @param substituteFor name of whom the person stands in for; null for nobody in particular
 * @param appointedBy who appointed them, in words
 * @param now whether it is valid today
 * @param later whether it begins after today
 */
public record MemberRow(
        long id,
        long personId,
        @Nullable String name,
        @Nullable String email,
        @Nullable Long picture,
        GroupRole role,
        @Nullable Long organisationId,
        @Nullable String organisation,
        @Nullable String substituteFor,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String appointedBy,
        boolean now,
        boolean later)
        implements Serializable {}
