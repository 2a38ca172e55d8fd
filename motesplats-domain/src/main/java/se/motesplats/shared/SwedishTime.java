package se.motesplats.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Europe/Stockholm for people (unless configured otherwise), UTC in the database. */
public final class SwedishTime {

    private static volatile ZoneId zone = ZoneId.of("Europe/Stockholm");

    private SwedishTime() {}

    /** The zone by whose days deadlines end. */
    public static ZoneId zone() {
        return zone;
    }

    /** Sets the zone once, at the start, from the configuration. */
    public static void use(ZoneId configured) {
        zone = configured;
    }

    /**
     * The first instant after a local day: a deadline "11 oktober" lasts to the end of that day,
     * 23:59:59 is in time and 00:00:00 is late.
     */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The time on the wall clock. */
    public static LocalTime timeOf(Instant instant) {
        return LocalTime.ofInstant(instant, zone);
    }

    /**
     * The instant of a time that is computed or known to exist. One that the clock jumps over is as
     * much later as the jump, one that comes twice is the first (RFC 5545, 3.3.5).
     */
    public static Instant at(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    /**
     * The instant that somebody means with a day and a time.
     *
     * @param which said where the time comes twice; not asked elsewhere
     * @throws RuleViolation if the clock jumps over that time, or it comes twice and nothing says
     *     which is meant
     */
    public static Instant at(LocalDateTime local, @Nullable DaylightTime which) {
        requireExists(local);
        if (!isTwice(local)) {
            return at(local);
        }
        if (which == null) {
            throw new RuleViolation("error.time.twice", local.toLocalDate(), local.toLocalTime());
        }
        ZonedDateTime first = local.atZone(zone);
        return which == DaylightTime.SUMMER
                ? first.toInstant()
                : first.withLaterOffsetAtOverlap().toInstant();
    }

    /** Which one an instant is whose time comes twice; empty for all others. */
    public static Optional<DaylightTime> daylight(Instant instant) {
        return isTwice(LocalDateTime.ofInstant(instant, zone))
                ? Optional.of(
                        zone.getRules().isDaylightSavings(instant)
                                ? DaylightTime.SUMMER
                                : DaylightTime.WINTER)
                : Optional.empty();
    }

    /** Whether the clock tells that time twice: 02.30 in the night that it is put back. */
    public static boolean isTwice(LocalDateTime local) {
        return zone.getRules().getValidOffsets(local).size() > 1;
    }

    /**
     * Refuses a time that the clock jumps over: 02.30 in the night that it is put forward.
     *
     * @throws RuleViolation with the time and the jump
     */
    public static void requireExists(LocalDateTime local) {
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            ZoneOffsetTransition jump = zone.getRules().getTransition(local);
            throw new RuleViolation(
                    "error.time.skipped",
                    local.toLocalDate(),
                    local.toLocalTime(),
                    jump.getDateTimeBefore().toLocalTime(),
                    jump.getDateTimeAfter().toLocalTime());
        }
    }

    /** ISO week number, as in "v. 14". */
    public static int week(LocalDate day) {
        return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
