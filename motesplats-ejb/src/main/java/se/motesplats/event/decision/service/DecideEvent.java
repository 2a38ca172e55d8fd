package se.motesplats.event.decision.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/**
 * Of which event something is decided, and why.
 *
 * @param version the version of the event that was seen
 * @param status what it becomes, or stays
 * @param reason needed when the status changes; all who are told read it
 */
public record DecideEvent(
        long eventId,
        int version,
        @NotNull EventStatus status,
        @Nullable @Size(max = Lengths.REASON) @SingleLine String reason) {

    public DecideEvent {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }
}
