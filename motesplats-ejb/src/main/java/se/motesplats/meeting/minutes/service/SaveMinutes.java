package se.motesplats.meeting.minutes.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.motesplats.meeting.Minutes;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.MultiLine;
import se.motesplats.shared.SingleLine;

/**
 * What minutes say now.
 *
 * @param version that it was written from
 * @param text Markdown
 */
public record SaveMinutes(
        long meetingId,
        int version,
        @NotBlank @Size(max = Lengths.TITLE) @SingleLine String title,
        @NotNull @Size(max = Minutes.LONGEST) @MultiLine String text) {}
