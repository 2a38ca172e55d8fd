package se.motesplats.reminder;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;

/**
 * "3 working days before the first day, at 08:00": a moment that follows a date.
 *
 * @param anchor the key of the date
 * @param amount how many units; 0 is the date itself
 * @param time at what time of that day; null when hours are counted
 */
public record MomentRule(
        String anchor, int amount, MomentUnit unit, MomentSide side, @Nullable LocalTime time)
        implements Serializable {

    public static final int MOST = 365;

    /**
     * @throws RuleViolation if the number is out of range, or a time is missing
     */
    public MomentRule {
        if (amount < 0 || amount > MOST) {
            throw new RuleViolation("error.reminder.amount", MOST);
        }
        if (unit == MomentUnit.HOURS) {
            time = null;
        } else if (time == null) {
            throw new RuleViolation("error.reminder.noTime");
        }
    }

    /** When it is, whether one may send then or not. */
    public Instant from(Anchor date) {
        int steps = side == MomentSide.BEFORE ? -amount : amount;
        if (time == null) {
            return date.at().plus(steps, ChronoUnit.HOURS);
        }
        LocalDate day =
                unit == MomentUnit.WORKING_DAYS
                        ? FreeDays.plusWorkingDays(date.day(), steps)
                        : date.day().plusDays(steps);
        return SwedishTime.at(day.atTime(time));
    }

    /**
     * When it is, moved to a time at which one sends. What would come too near its date that way,
     * on the day itself where it was to come days before, comes earlier instead.
     */
    public Instant from(Anchor date, SendingHours hours) {
        Instant wanted = from(date);
        Instant later = hours.next(wanted);
        return side == MomentSide.BEFORE && isTooNear(later, wanted, date)
                ? hours.last(wanted)
                : later;
    }

    private static boolean isTooNear(Instant later, Instant wanted, Anchor date) {
        if (later.equals(wanted)) {
            return false;
        }
        boolean slipsOntoTheDay =
                SwedishTime.dayOf(later).isEqual(date.day())
                        && SwedishTime.dayOf(wanted).isBefore(date.day());
        return slipsOntoTheDay || !later.isBefore(date.at());
    }
}
