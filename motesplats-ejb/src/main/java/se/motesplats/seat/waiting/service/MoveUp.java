package se.motesplats.seat.waiting.service;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.motesplats.shared.Lengths;

/**
 * Somebody gets a better place on a waiting list.
 *
 * @param place the new one, from 1
 * @param reason kept and shown to all who see the list
 */
public record MoveUp(
        @NotNull Long reserveId,
        @NotNull @Min(1) Integer place,
        @NotBlank @Size(max = Lengths.REASON) String reason) {}
