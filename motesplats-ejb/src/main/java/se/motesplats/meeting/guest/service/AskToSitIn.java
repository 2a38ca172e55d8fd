package se.motesplats.meeting.guest.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Lengths;

/**
 * Somebody asks to sit in on one meeting.
 *
 * @param reason why, in words; null for none
 */
public record AskToSitIn(
        @NotNull Long meetingId, @Nullable @Size(max = Lengths.REASON) String reason) {}
