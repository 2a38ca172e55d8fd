package se.motesplats.seat.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.NominationStatus;

/**
 * A named person, as the own manager sees it.
 *
 * @param name null for a protected identity, which takes a seat without a name
 * @param since when the status was reached
 */
public record NominationRow(
        long nominationId,
        @Nullable String name,
        @Nullable String email,
        NominationStatus status,
        Instant since,
        @Nullable String nominatedBy) {}
