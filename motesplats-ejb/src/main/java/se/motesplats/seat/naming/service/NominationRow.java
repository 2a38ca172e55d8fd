package se.motesplats.seat.naming.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.SeatMode;

/**
 * A named person, as the own manager sees it.
 *
 * @param name null for a protected identity, which takes a seat without a name
 * @param since when the status was reached
 * @param mode how the person takes part; null where the event leaves no choice
 */
public record NominationRow(
        long nominationId,
        @Nullable String name,
        @Nullable String email,
        NominationStatus status,
        Instant since,
        @Nullable SeatMode mode) {}
