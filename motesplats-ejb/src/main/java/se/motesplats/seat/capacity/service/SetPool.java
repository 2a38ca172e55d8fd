package se.motesplats.seat.capacity.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.seat.AllocationPurpose;

/**
 * Sets how many seats a pool has.
 *
 * @param before how many the editor saw
 */
public record SetPool(
        long eventId,
        @NotNull AllocationPurpose purpose,
        long before,
        @NotNull @Min(0) @Max(Apportionment.MAX_SEATS) Integer seats) {}
