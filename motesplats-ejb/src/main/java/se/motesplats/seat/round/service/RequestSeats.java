package se.motesplats.seat.round.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.shared.Lengths;

/**
 * A municipality says how many seats it wants, and why.
 *
 * @param version of its share that the editor saw
 */
public record RequestSeats(
        long eventId,
        long organisationId,
        int version,
        @NotNull @Min(0) @Max(Apportionment.MAX_SEATS) Integer seats,
        @NotBlank @Size(max = Lengths.REASON) String reason) {}
