package se.motesplats.seat.round.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import se.motesplats.apportionment.Apportionment;

/**
 * A municipality keeps its seats or a part of them.
 *
 * @param version of its share that the editor saw
 * @param seats how many it keeps; the rest goes to the pool of the event
 */
public record KeepSeats(
        long eventId,
        long organisationId,
        int version,
        @NotNull @Min(0) @Max(Apportionment.MAX_SEATS) Integer seats) {}
