package se.motesplats.seat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import se.motesplats.shared.SwedishTime;

/**
 * Time that counts for an answer: Monday to Friday from 8 to 17, Swedish public holidays left out.
 *
 * <p>The holidays are those of lagen (1989:253) om allmänna helgdagar. Midsummer Eve, Christmas Eve
 * and New Year's Eve are left out, too, because semesterlagen (1977:480) 3 a § puts them beside
 * Sundays; Easter Eve always is a Saturday. Maundy Thursday, Walpurgis Night, Twelfth Night and the
 * day before All Saints' Day, on which many work half the day, count in full.
 */
public final class WorkingHours {

    public static final LocalTime OPEN = LocalTime.of(8, 0);
    public static final LocalTime CLOSE = LocalTime.of(17, 0);

    /** How many working hours somebody has for an answer unless the coordinator says otherwise. */
    public static final int USUAL = 8;

    /** Nobody waits longer than two weeks. */
    public static final int MOST = 90;

    private static final Set<MonthDay> FIXED =
            Set.of(
                    MonthDay.of(Month.JANUARY, 1),
                    MonthDay.of(Month.JANUARY, 6),
                    MonthDay.of(Month.MAY, 1),
                    MonthDay.of(Month.JUNE, 6),
                    MonthDay.of(Month.DECEMBER, 24),
                    MonthDay.of(Month.DECEMBER, 25),
                    MonthDay.of(Month.DECEMBER, 26),
                    MonthDay.of(Month.DECEMBER, 31));

    private WorkingHours() {}

    /**
     * The moment at which so many working hours have passed.
     *
     * @param hours at least one
     */
    public static Instant after(Instant from, int hours) {
        if (hours < 1) {
            throw new IllegalArgumentException("hours: " + hours);
        }
        Duration left = Duration.ofHours(hours);
        LocalDateTime at = LocalDateTime.ofInstant(from, SwedishTime.zone());
        while (true) {
            LocalDate day = at.toLocalDate();
            LocalDateTime begins = at.isBefore(day.atTime(OPEN)) ? day.atTime(OPEN) : at;
            LocalDateTime ends = day.atTime(CLOSE);
            if (isWorkingDay(day) && begins.isBefore(ends)) {
                Duration today = Duration.between(begins, ends);
                if (left.compareTo(today) <= 0) {
                    return SwedishTime.at(begins.plus(left));
                }
                left = left.minus(today);
            }
            at = day.plusDays(1).atTime(OPEN);
        }
    }

    /** Whether people can be expected to read their mail on that day. */
    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()
                && !FIXED.contains(MonthDay.from(day))
                && !isMovable(day);
    }

    /**
     * Good Friday, Easter Monday, Ascension, Midsummer Eve; the other movable days are weekends.
     */
    private static boolean isMovable(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return day.equals(easter.minusDays(2))
                || day.equals(easter.plusDays(1))
                || day.equals(easter.plusDays(39))
                || day.equals(midsummerEve(day.getYear()));
    }

    /** The Friday between 19 and 25 June. */
    static LocalDate midsummerEve(int year) {
        return LocalDate.of(year, Month.JUNE, 19)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    }

    /**
     * Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 (Meeus,
     * <i>Astronomical Algorithms</i>, chapter 8).
     */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int yearOfCentury = year % 100;
        int correction = (century + 8) / 25;
        int moon = (century - correction + 1) / 3;
        int epact = (19 * golden + century - century / 4 - moon + 15) % 30;
        int weekday =
                (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
