package se.motesplats.seat.waiting.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.ReserveStatus;

/**
 * Somebody who waits for a seat of the unit, as the own manager sees it.
 *
 * @param name null for a protected identity
 * @param place in line, from 1
 * @param movedUpReason why the person passed others; null if that never happened
 */
public record ReserveRow(
        long reserveId,
        @Nullable String name,
        @Nullable String email,
        int place,
        ReserveStatus status,
        Instant addedAt,
        @Nullable String movedUpReason) {}
