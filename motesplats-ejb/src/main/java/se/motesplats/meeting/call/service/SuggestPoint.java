package se.motesplats.meeting.call.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/**
 * A point that a member asks for.
 *
 * @param minutes null if the member does not know
 */
public record SuggestPoint(
        long meetingId,
        @NotBlank @Size(max = Lengths.TITLE) @SingleLine String title,
        @Nullable @Size(max = Lengths.TEXT) String text,
        @Nullable @Min(1) @Max(1440) Integer minutes) {}
