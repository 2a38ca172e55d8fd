package se.motesplats.seat.pool.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.shared.Lengths;

/**
 * Takes seats without a name back from one unit.
 *
 * @param unit the organisation that they lie with
 * @param fingerprint of the preview that was looked at
 */
public record RecallFromUnit(
        @NotNull Long eventId,
        @NotNull Long unit,
        @NotNull @Min(1) @Max(Apportionment.MAX_SEATS) Integer seats,
        @NotBlank @Size(max = Lengths.REASON) String reason,
        @NotBlank @Size(max = Lengths.CODE) String fingerprint) {}
