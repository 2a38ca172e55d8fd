package se.motesplats.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import se.motesplats.shared.SwedishTime;

/**
 * When mails go to many: not at night, nor on days on which people do not work, unless somebody
 * sends them there and then.
 *
 * @param from the time of day at which it begins
 * @param until the time of day at which it ends; the same as {@code from} for all day long
 * @param weekends whether also on Saturdays and Sundays
 * @param holidays whether also on public holidays
 */
public record SendingHours(LocalTime from, LocalTime until, boolean weekends, boolean holidays) {

    /** At all times. */
    public static final SendingHours ALWAYS =
            new SendingHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, true, true);

    /** Who hears so much later is told something that was. */
    private static final Duration LATEST = Duration.ofDays(2);

    /** What could not be sent for a short while is sent, whatever the clock says by then. */
    private static final Duration SHORT = Duration.ofHours(1);

    public boolean isOpen(Instant moment) {
        LocalTime time = SwedishTime.timeOf(moment);
        return isOpen(SwedishTime.dayOf(moment))
                && (isAllDay() || (!time.isBefore(from) && time.isBefore(until)));
    }

    private boolean isOpen(LocalDate day) {
        return (weekends || !FreeDays.isWeekend(day)) && (holidays || !FreeDays.isHoliday(day));
    }

    private boolean isAllDay() {
        return from.equals(until);
    }

    /** The moment itself, or the next one at which one sends. */
    public Instant next(Instant moment) {
        if (isOpen(moment)) {
            return moment;
        }
        LocalDate day = SwedishTime.dayOf(moment);
        if (!begin(day).isAfter(moment)) {
            day = day.plusDays(1);
        }
        while (!isOpen(day)) {
            day = day.plusDays(1);
        }
        return begin(day);
    }

    /** The moment itself, or the same time of the last day before on which one sends. */
    public Instant last(Instant moment) {
        LocalDate day = SwedishTime.dayOf(moment);
        LocalTime time = SwedishTime.timeOf(moment);
        if (isOpen(moment)) {
            return moment;
        }
        if (!isAllDay() && time.isBefore(from)) {
            day = day.minusDays(1);
        }
        while (!isOpen(day)) {
            day = day.minusDays(1);
        }
        boolean night = !isAllDay() && (time.isBefore(from) || !time.isBefore(until));
        return SwedishTime.at(day.atTime(night ? until.minusHours(1) : time));
    }

    private Instant begin(LocalDate day) {
        return SwedishTime.at(day.atTime(isAllDay() ? LocalTime.MIDNIGHT : from));
    }

    /** Whether what was due then is sent now, or waits for the next time at which one sends. */
    public boolean sends(Instant due, Instant now) {
        return isOpen(now) || now.isBefore(due.plus(SHORT));
    }

    /** Whether what was due then has waited so long that it is not sent any more. */
    public boolean isTooLate(Instant due, Instant now) {
        Instant limit = due.plus(LATEST);
        return now.isAfter(isOpen(limit) ? limit : next(limit).plus(SHORT));
    }
}
