package se.motesplats.seat.ground.service;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.SeatMoveKind;

/**
 * Which moves of seats to show.
 *
 * @param organisationId only to or from this unit and those below; null for all
 */
public record SeatMoveFilter(
        @NotNull Long eventId, @Nullable SeatMoveKind kind, @Nullable Long organisationId) {}
