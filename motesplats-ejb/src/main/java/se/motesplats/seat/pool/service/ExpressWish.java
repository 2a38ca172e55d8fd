package se.motesplats.seat.pool.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.motesplats.shared.Lengths;

/**
 * A unit wants more seats.
 *
 * @param seats how many more than it has now
 */
public record ExpressWish(
        @NotNull Long eventId,
        @NotNull Long organisationId,
        @NotNull @Min(1) @Max(10_000) Integer seats,
        @NotBlank @Size(max = Lengths.REASON) String reason) {}
