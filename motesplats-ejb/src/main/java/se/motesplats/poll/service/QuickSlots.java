package se.motesplats.poll.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/**
 * Many dates at once: on these weekdays, at these times.
 *
 * @param lastDay null for the first day only
 * @param weekdays empty for all
 * @param times as people type them
 */
public record QuickSlots(
        @NotNull LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @NotNull Set<DayOfWeek> weekdays,
        @NotBlank @Size(max = Lengths.TITLE) @SingleLine String times)
        implements Serializable {

    public QuickSlots {
        weekdays = Set.copyOf(weekdays);
    }
}
