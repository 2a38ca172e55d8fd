package se.motesplats.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/**
 * Days on which people in Sweden do not work: weekends, public holidays as the law names them (lag
 * 1989:253 om allmänna helgdagar, 1 §), and the three eves that count as Sundays (semesterlagen
 * 1977:480, 3 a §).
 */
public final class FreeDays {

    private static final Set<MonthDay> SAME_EVERY_YEAR =
            Set.of(
                    MonthDay.of(Month.JANUARY, 1),
                    MonthDay.of(Month.JANUARY, 6),
                    MonthDay.of(Month.MAY, 1),
                    MonthDay.of(Month.JUNE, 6),
                    MonthDay.of(Month.DECEMBER, 24),
                    MonthDay.of(Month.DECEMBER, 25),
                    MonthDay.of(Month.DECEMBER, 26),
                    MonthDay.of(Month.DECEMBER, 31));

    /**
     * Days from Easter Sunday: Good Friday, Easter Sunday, Easter Monday, Ascension Day, Whit
     * Sunday.
     */
    private static final Set<Integer> FROM_EASTER = Set.of(-2, 0, 1, 39, 49);

    private FreeDays() {}

    /** Whether nobody works on that day. */
    public static boolean isFree(LocalDate day) {
        return isWeekend(day) || isHoliday(day);
    }

    public static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Whether it is a public holiday or one of the three eves, on whatever day of the week. */
    public static boolean isHoliday(LocalDate day) {
        return SAME_EVERY_YEAR.contains(MonthDay.from(day))
                || FROM_EASTER.contains(
                        Math.toIntExact(day.toEpochDay() - easter(day.getYear()).toEpochDay()))
                || isMidsummer(day)
                || isAllSaints(day);
    }

    /**
     * So many days on which people work after that day, or before it where the number is negative.
     */
    public static LocalDate plusWorkingDays(LocalDate day, int days) {
        LocalDate at = day;
        for (int left = Math.abs(days); left > 0; ) {
            at = at.plusDays(Integer.signum(days));
            if (!isFree(at)) {
                left--;
            }
        }
        return at;
    }

    /** The Friday from 19 to 25 June, and the Saturday after it. */
    private static boolean isMidsummer(LocalDate day) {
        LocalDate eve = day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.minusDays(1) : day;
        return eve.getDayOfWeek() == DayOfWeek.FRIDAY
                && eve.getMonth() == Month.JUNE
                && eve.getDayOfMonth() >= 19
                && eve.getDayOfMonth() <= 25;
    }

    /** The Saturday from 31 October to 6 November. */
    private static boolean isAllSaints(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                && (MonthDay.from(day).equals(MonthDay.of(Month.OCTOBER, 31))
                        || (day.getMonth() == Month.NOVEMBER && day.getDayOfMonth() <= 6));
    }

    /**
     * Easter Sunday: the first Sunday after the full moon of the church on or after 21 March
     * (Gregorian computus as Butcher gave it in 1876).
     */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int moon =
                (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15)
                        % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - moon - inCentury % 4) % 7;
        int correction = (golden + 11 * moon + 22 * weekday) / 451;
        int fromMarch = moon + weekday - 7 * correction + 114;
        return LocalDate.of(year, fromMarch / 31, fromMarch % 31 + 1);
    }
}
