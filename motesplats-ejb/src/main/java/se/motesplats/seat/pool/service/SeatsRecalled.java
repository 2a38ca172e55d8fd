package se.motesplats.seat.pool.service;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Seats without a name went from their units to the pool of the event.
 *
 * @param day the recall date that had passed; null when the coordinator did it by hand
 * @param reason why, where somebody said so
 */
public record SeatsRecalled(
        long eventId, @Nullable LocalDate day, @Nullable String reason, List<Line> lines) {

    /** So many seats of one unit. */
    public record Line(long allocationId, String organisationPath, long seats) {}

    public SeatsRecalled {
        lines = List.copyOf(lines);
    }
}
