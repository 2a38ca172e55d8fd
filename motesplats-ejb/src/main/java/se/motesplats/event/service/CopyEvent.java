package se.motesplats.event.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/**
 * A new event from an earlier one: either a first day that all dates are shifted to, or a season.
 *
 * @param contactPersonId null for that of the earlier event, unless it must not be named any more
 * @param withWorkingGroup whether the members of the working group come along
 */
public record CopyEvent(
        long sourceId,
        @NotBlank @Size(max = Lengths.TITLE) @SingleLine String title,
        @Nullable LocalDate firstDay,
        @Nullable @Size(max = Lengths.NAME) @SingleLine String season,
        @Nullable Long contactPersonId,
        boolean withWorkingGroup) {}
