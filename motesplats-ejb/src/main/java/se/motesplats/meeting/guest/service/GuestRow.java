package se.motesplats.meeting.guest.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.GuestStatus;

/**
 * A wish, for those who answer.
 *
 * @param name null when the person must not be named
 * @param organisation where the person works; null if unknown
 * @param answeredBy name of who answered; null for nobody yet, and when that must not be told
 */
public record GuestRow(
        long id,
        long meetingId,
        LocalDate day,
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String reason,
        Instant askedAt,
        GuestStatus status,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt)
        implements Serializable {}
