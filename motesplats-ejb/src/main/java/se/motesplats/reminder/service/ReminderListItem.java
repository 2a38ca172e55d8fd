package se.motesplats.reminder.service;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.reminder.MomentRule;
import se.motesplats.reminder.ReminderOutcome;

/**
 * A reminder rule of an event.
 *
 * @param deadline the day it counts back from; null while there is none
 * @param dueAt when it is sent; null while there is no deadline
 * @param pending whether it is still to be sent
 * @param outcome what became of it the last time, with {@code handledAt} and {@code recipients}
 */
public record ReminderListItem(
        long id,
        int version,
        String kind,
        MomentRule rule,
        @Nullable LocalDate deadline,
        @Nullable Instant dueAt,
        boolean pending,
        @Nullable ReminderOutcome outcome,
        @Nullable Instant handledAt,
        @Nullable Integer recipients) {}
