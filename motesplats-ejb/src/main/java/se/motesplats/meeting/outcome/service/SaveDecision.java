package se.motesplats.meeting.outcome.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/**
 * A decision.
 *
 * @param id null for a new one
 * @param version that the editor started from
 * @param itemId the point that it is on; null for none
 */
public record SaveDecision(
        long meetingId,
        @Nullable Long id,
        int version,
        @Nullable Long itemId,
        @NotBlank @Size(max = Lengths.REASON) @SingleLine String decision) {}
