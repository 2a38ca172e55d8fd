package se.motesplats.seat.naming.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Seats that are kept without names.
 *
 * @param validUntil first moment at which they are kept no more
 * @param heldBy null for the system and for a protected identity
 */
public record HoldRow(
        long holdId,
        int seats,
        Instant validUntil,
        @Nullable String note,
        Instant heldAt,
        @Nullable String heldBy) {}
