package se.motesplats.meeting.guest.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.GuestStatus;

/**
 * A meeting that one can ask to sit in on: when it is, and nothing of what it is about.
 *
 * @param status of the caller's own wish; null for none
 * @param answer that the caller got, in words; null for none
 */
public record GuestMeeting(
        long id,
        LocalDate day,
        LocalTime startsAt,
        LocalTime endsAt,
        @Nullable GuestStatus status,
        @Nullable String answer)
        implements Serializable {}
