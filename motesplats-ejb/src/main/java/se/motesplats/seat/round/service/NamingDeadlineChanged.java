package se.motesplats.seat.round.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last day for naming people was set or moved.
 *
 * @param before null when it was set for the first time
 */
public record NamingDeadlineChanged(
        long eventId, long roundId, @Nullable LocalDate before, LocalDate after) {}
