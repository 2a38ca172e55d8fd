package se.motesplats.shared.calendar.service;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.RecurrenceId;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import se.motesplats.shared.SwedishTime;

/**
 * The days of one thing as one entry: on the first day, repeated as often and as far apart as there
 * are days, and with a day of other hours as its exception. A message has one identifier (RFC 5546,
 * 3.2), and Outlook knows repetition by a rule only, not by a list of times.
 */
public final class EntryDays {

    private EntryDays() {}

    /** A day with its hours on the wall clock. */
    public record Day(LocalDate date, LocalTime startsAt, LocalTime endsAt) {
        private boolean hasHoursOf(Day other) {
            return startsAt.equals(other.startsAt) && endsAt.equals(other.endsAt);
        }
    }

    /**
     * Adds the entry and its exceptions.
     *
     * @param days in order; two at most, or all equally far apart
     * @param described makes an entry that says all but the time
     */
    public static void add(ICalendar calendar, List<Day> days, Supplier<VEvent> described) {
        addWhole(calendar, days, described);
        Day first = days.get(0);
        for (Day day : days) {
            if (!day.hasHoursOf(first)) {
                VEvent exception = described.get();
                Date replaced = at(day.date(), first.startsAt());
                exception.setRecurrenceId(new RecurrenceId(replaced, true));
                calendar.addEvent(on(exception, day));
            }
        }
    }

    /** Adds the entry alone: what is taken back names no day by itself. */
    public static void addWhole(ICalendar calendar, List<Day> days, Supplier<VEvent> described) {
        VEvent whole = described.get();
        Day first = days.get(0);
        if (days.size() > 1) {
            long apart = ChronoUnit.DAYS.between(first.date(), days.get(1).date());
            whole.setRecurrenceRule(
                    new Recurrence.Builder(Frequency.DAILY)
                            .interval(Math.toIntExact(apart))
                            .count(days.size())
                            .build());
        }
        calendar.addEvent(on(whole, first));
    }

    private static VEvent on(VEvent entry, Day day) {
        entry.setDateStart(at(day.date(), day.startsAt()), true);
        entry.setDateEnd(at(day.date(), day.endsAt()), true);
        return entry;
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(SwedishTime.at(day.atTime(time)));
    }
}
