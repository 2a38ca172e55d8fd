package se.motesplats.seat.ground.service;

import org.jspecify.annotations.Nullable;

/**
 * A unit that holds seats.
 *
 * @param parentAllocationId the unit that passed them on; null for a municipality
 * @param own the seats that lie with the unit itself
 * @param all those passed on to units below included
 * @param returned seats that it has returned to the event or lost at a recall, whatever became of
 *     them
 */
public record AllocationRow(
        long allocationId,
        long organisationId,
        String organisationName,
        String organisationPath,
        @Nullable Long parentAllocationId,
        SeatNumbers own,
        SeatNumbers all,
        long returned) {}
