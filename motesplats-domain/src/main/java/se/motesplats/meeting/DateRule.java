package se.motesplats.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.motesplats.reminder.FreeDays;
import se.motesplats.shared.RuleViolation;

/**
 * How the dates of a term are found at first; then each is edited by itself.
 *
 * @param every so many weeks or months
 * @param weekdays on which a group meets in such a week; of one that meets by the month the first
 *     counts
 * @param nth which of that weekday in the month, 1 to 4, or {@value #LAST} for the last one; 0 for
 *     the same date as the first day
 * @param first the first day from which dates are looked for
 * @param last the last day, included
 * @param skipsHolidays whether a date on a public holiday is left out
 */
public record DateRule(
        Repeat kind,
        int every,
        Set<DayOfWeek> weekdays,
        int nth,
        LocalDate first,
        LocalDate last,
        boolean skipsHolidays) {

    /** For {@code nth}: the last one of the month. */
    public static final int LAST = 5;

    /** More meetings than any term has. */
    public static final int MOST = 60;

    /** By what a group counts. */
    public enum Repeat {
        WEEKS,
        MONTHS
    }

    public DateRule {
        weekdays = Set.copyOf(weekdays);
        if (last.isBefore(first)) {
            throw new RuleViolation("error.meeting.series.order", first, last);
        }
        if (weekdays.isEmpty() && (kind == Repeat.WEEKS || nth != 0)) {
            throw new RuleViolation("error.meeting.series.weekday");
        }
    }

    /**
     * The dates, in order.
     *
     * @throws RuleViolation {@code error.meeting.series.many} if there are more than {@value #MOST}
     */
    public List<LocalDate> days() {
        List<LocalDate> days =
                (kind == Repeat.WEEKS ? weekly() : monthly())
                        .filter(day -> !skipsHolidays || !FreeDays.isHoliday(day))
                        .limit(MOST + 1L)
                        .toList();
        if (days.size() > MOST) {
            throw new RuleViolation("error.meeting.series.many", MOST);
        }
        return days;
    }

    private Stream<LocalDate> weekly() {
        LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(monday, week -> !week.isAfter(last), week -> week.plusWeeks(every))
                .flatMap(
                        week ->
                                weekdays.stream()
                                        .sorted()
                                        .map(d -> week.plusDays(d.getValue() - 1L)))
                .filter(this::isWithin);
    }

    private Stream<LocalDate> monthly() {
        YearMonth begin = YearMonth.from(first);
        return Stream.iterate(
                        begin,
                        month -> !month.atDay(1).isAfter(last),
                        month -> month.plusMonths(every))
                .filter(month -> nth != 0 || month.isValidDay(first.getDayOfMonth()))
                .map(this::in)
                .filter(this::isWithin);
    }

    private LocalDate in(YearMonth month) {
        if (nth == 0) {
            return month.atDay(first.getDayOfMonth());
        }
        DayOfWeek weekday = weekdays.stream().sorted().findFirst().orElseThrow();
        return month.atDay(1)
                .with(
                        nth == LAST
                                ? TemporalAdjusters.lastInMonth(weekday)
                                : TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
    }

    private boolean isWithin(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
