package se.motesplats.event.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.motesplats.event.EventStatus;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/**
 * A new status with its reason, which the public page shows.
 *
 * @param version the version of the event that the editor saw
 */
public record ChangeEventStatus(
        long eventId,
        int version,
        @NotNull EventStatus status,
        @NotBlank @Size(max = Lengths.REASON) @SingleLine String reason) {}
