package se.motesplats.reminder.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import se.motesplats.reminder.ReminderRule;

/** A new reminder rule for an event. */
public record AddReminder(
        long eventId,
        @NotBlank String kind,
        @NotNull @Min(0) @Max(ReminderRule.MAX_DAYS) Integer daysBefore,
        @NotNull LocalTime atTime) {}
