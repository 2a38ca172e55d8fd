package se.motesplats.meeting.minutes.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.MultiLine;

/**
 * A change that somebody asks for instead of saying yes.
 *
 * @param number of the version that was read
 */
public record AskForChange(
        long meetingId,
        int number,
        @NotBlank @Size(max = Lengths.REASON) @MultiLine String words) {}
