package se.motesplats.seat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import se.motesplats.reminder.FreeDays;
import se.motesplats.shared.SwedishTime;

/**
 * Time that counts for an answer: Monday to Friday from 8 to 17, Swedish public holidays left out.
 *
 * <p>Which days are left out is one rule for everything that waits for working days ({@link
 * FreeDays}). Maundy Thursday, Walpurgis Night, Twelfth Night and the day before All Saints' Day,
 * on which many work half the day, count in full.
 */
public final class WorkingHours {

    public static final LocalTime OPEN = LocalTime.of(8, 0);
    public static final LocalTime CLOSE = LocalTime.of(17, 0);

    /** How many working hours somebody has for an answer unless the coordinator says otherwise. */
    public static final int USUAL = 8;

    /** Nobody waits longer than two weeks. */
    public static final int MOST = 90;

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
        return !FreeDays.isFree(day);
    }
}
