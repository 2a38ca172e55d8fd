package se.motesplats.mailing.service;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.DaylightTime;

/**
 * When a mailing is to be sent.
 *
 * @param daylight which time is meant where it comes twice
 */
public record PlanMailing(
        long mailingId,
        int version,
        @NotNull LocalDate day,
        @NotNull LocalTime time,
        @Nullable DaylightTime daylight) {}
