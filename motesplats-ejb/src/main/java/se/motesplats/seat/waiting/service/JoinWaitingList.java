package se.motesplats.seat.waiting.service;

import jakarta.validation.constraints.NotNull;
import se.motesplats.seat.ReserveLevel;

/**
 * A unit puts one of its people on a waiting list.
 *
 * @param organisationId the unit that names the person
 * @param level the municipality's list, or the event's
 */
public record JoinWaitingList(
        @NotNull Long eventId,
        @NotNull Long organisationId,
        @NotNull Long personId,
        @NotNull ReserveLevel level) {}
