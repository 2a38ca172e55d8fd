package se.motesplats.meeting.group.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when somebody sits in a group, or an organisation takes part; one of the two is named.
 *
 * @param lastDay null for no end
 */
public record EndMandate(
        long groupId,
        @Nullable Long placeId,
        @Nullable Long organisationId,
        @Nullable LocalDate lastDay) {}
