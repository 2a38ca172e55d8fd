package se.motesplats.seat.pool.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.shared.Lengths;

/**
 * Changes single numbers of a fixed distribution as the preview said.
 *
 * @param reason why
 * @param fingerprint of the preview that was looked at
 */
public record CorrectSeats(
        @NotNull @Valid Plan plan,
        @NotBlank @Size(max = Lengths.REASON) String reason,
        @NotBlank @Size(max = Lengths.CODE) String fingerprint) {

    /** The numbers that municipalities are to have; who is not named keeps its own. */
    public record Plan(
            @NotNull Long eventId, @NotNull @Size(max = 1000) List<@Valid @NotNull Line> lines) {

        public Plan {
            lines = lines == null ? List.of() : List.copyOf(lines);
        }
    }

    /**
     * A municipality.
     *
     * @param seats that it is to have, with the units below it
     */
    public record Line(
            @NotNull Long organisationId,
            @NotNull @Min(0) @Max(Apportionment.MAX_SEATS) Integer seats) {}
}
