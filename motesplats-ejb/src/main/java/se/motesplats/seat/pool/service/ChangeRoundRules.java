package se.motesplats.seat.pool.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.WorkingHours;
import se.motesplats.shared.DaylightTime;

/**
 * The coordinator sets what holds for the seats of an event.
 *
 * @param version what the editor started from; null while there was none
 * @param recallOn null for the last day for naming
 * @param substitutionDay with the time, from when on nobody else can get a seat; both null for the
 *     end of the event
 * @param substitutionDaylight which is meant where that time comes twice; null elsewhere
 */
public record ChangeRoundRules(
        @NotNull Long eventId,
        @Nullable Integer version,
        @Nullable LocalDate recallOn,
        @NotNull @Min(1) @Max(WorkingHours.MOST) Integer answerHours,
        @Nullable LocalDate substitutionDay,
        @Nullable LocalTime substitutionTime,
        @Nullable DaylightTime substitutionDaylight) {}
