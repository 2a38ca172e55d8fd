package se.motesplats.seat.ground.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.SeatMoveKind;

/**
 * Seats that moved together: in one transaction, from one place to another.
 *
 * @param from null for seats that were made
 * @param to null for seats that are no more
 * @param origins units that the seats had come to the pool from
 * @param known whether somebody logged in did it, or the system; else it was a link in a mail
 * @param by who moved them; null for the system and for a protected identity
 * @param deputy whether it was done as somebody's deputy
 * @param onBehalfOf whose deputy; null for a protected identity
 * @param system the job that moved them
 */
public record SeatMoveRow(
        long lastMoveId,
        SeatMoveKind kind,
        long seats,
        @Nullable Place from,
        @Nullable Place to,
        List<String> origins,
        Instant at,
        boolean known,
        @Nullable String by,
        boolean deputy,
        @Nullable String onBehalfOf,
        @Nullable String system,
        @Nullable String reason) {

    /** Where seats lie: with a unit, or in a pool. */
    public record Place(AllocationPurpose purpose, String organisation) {}

    public SeatMoveRow {
        origins = List.copyOf(origins);
    }
}
