package se.motesplats.poll.service;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.DaylightTime;
import se.motesplats.shared.SwedishTime;

/**
 * One date.
 *
 * @param which where the clock tells that time twice; null elsewhere
 */
public record SlotTime(
        @NotNull LocalDate day, @NotNull LocalTime time, @Nullable DaylightTime which)
        implements Serializable {

    Instant instant() {
        return SwedishTime.at(day.atTime(time), which);
    }
}
