package se.motesplats.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.IsoFields;

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

    public static Instant at(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    /** ISO week number, as in "v. 14". */
    public static int week(LocalDate day) {
        return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
