package se.motesplats.reminder.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.motesplats.reminder.MomentRule;
import se.motesplats.reminder.MomentSide;
import se.motesplats.reminder.MomentUnit;

/**
 * A new reminder rule for an event.
 *
 * @param kind the key of what it is about
 * @param atTime at what time of the day; not asked for hours
 */
public record AddReminder(
        long eventId,
        @NotBlank String kind,
        @NotNull @Min(0) @Max(MomentRule.MOST) Integer amount,
        @NotNull MomentUnit unit,
        @NotNull MomentSide side,
        @Nullable LocalTime atTime) {

    MomentRule rule() {
        return new MomentRule(kind, amount, unit, side, atTime);
    }
}
