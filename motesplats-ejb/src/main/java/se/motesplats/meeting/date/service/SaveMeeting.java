package se.motesplats.meeting.date.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.meeting.group.service.SaveGroup;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/**
 * A meeting, new or changed.
 *
 * @param id null for a new one
 * @param version the version that the editor started from; 0 for a new one
 * @param startsAt on the wall clock
 */
public record SaveMeeting(
        @Nullable Long id,
        int version,
        long groupId,
        @NotNull LocalDate day,
        @NotNull LocalTime startsAt,
        @Min(5) @Max(SaveGroup.DAY) int minutes,
        @NotNull AttendanceMode mode,
        @Nullable @Size(max = Lengths.TITLE) @SingleLine String place,
        @Nullable
                @Size(max = Lengths.URL)
                @SingleLine
                @Pattern(regexp = SaveGroup.LINK, message = "{error.meeting.link}")
                String joinLink,
        @Nullable @Size(max = Lengths.TITLE) @SingleLine String theme) {}
