package se.motesplats.checkin.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.NominationStatus;

/**
 * Somebody with a seat, in the door's list.
 *
 * @param name null for a protected identity
 * @param online whether the person takes part online and is not expected
 * @param at when the person came today; null if not
 */
public record DoorRow(
        long nominationId,
        @Nullable String name,
        String unit,
        NominationStatus status,
        @Nullable Instant at,
        boolean online) {

    public boolean isIn() {
        return at != null;
    }
}
