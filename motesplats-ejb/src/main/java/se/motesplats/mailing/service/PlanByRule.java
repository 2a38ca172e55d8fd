package se.motesplats.mailing.service;

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
 * Which date a mailing follows, and how.
 *
 * @param anchor the key of the date
 * @param time at what time of the day; not asked for hours
 */
public record PlanByRule(
        long mailingId,
        int version,
        @NotBlank String anchor,
        @NotNull @Min(0) @Max(MomentRule.MOST) Integer amount,
        @NotNull MomentUnit unit,
        @NotNull MomentSide side,
        @Nullable LocalTime time) {

    MomentRule rule() {
        return new MomentRule(anchor, amount, unit, side, time);
    }
}
