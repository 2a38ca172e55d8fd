package se.motesplats.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import se.motesplats.shared.SwedishTime;

/**
 * How far the days of a copied or moved event lie from the old ones. What happens at a time of day
 * keeps that time on the wall clock, also across a change of summer time.
 *
 * @param days whole days, negative for earlier
 */
public record DateShift(long days) {

    public static DateShift between(LocalDate from, LocalDate to) {
        return new DateShift(ChronoUnit.DAYS.between(from, to));
    }

    public LocalDate apply(LocalDate day) {
        return day.plusDays(days);
    }

    public Instant apply(Instant instant) {
        return instant.atZone(SwedishTime.zone()).plusDays(days).toInstant();
    }
}
