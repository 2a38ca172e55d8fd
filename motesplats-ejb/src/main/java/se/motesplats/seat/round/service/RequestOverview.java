package se.motesplats.seat.round.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;
import se.motesplats.seat.RoundStatus;

/**
 * What a municipality sees of a round: its own part.
 *
 * @param until last day for its answer in this state; null where there is none to give
 * @param open whether it can answer now
 * @param contactName of the event, for questions
 */
public record RequestOverview(
        long eventId,
        String eventTitle,
        EventStatus eventStatus,
        long organisationId,
        String organisationName,
        RoundStatus status,
        @Nullable LocalDate until,
        boolean open,
        ShareRow share,
        String contactName,
        String contactEmail) {}
