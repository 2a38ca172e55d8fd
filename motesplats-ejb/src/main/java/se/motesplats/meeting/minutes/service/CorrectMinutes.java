package se.motesplats.meeting.minutes.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/** A correction of minutes that were approved, and why. */
public record CorrectMinutes(
        long meetingId, @NotBlank @Size(max = Lengths.REASON) @SingleLine String reason) {}
