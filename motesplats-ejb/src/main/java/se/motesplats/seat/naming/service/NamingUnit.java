package se.motesplats.seat.naming.service;

import java.time.LocalDate;
import se.motesplats.seat.ground.service.SeatNumbers;

/**
 * A unit that the caller names people for, at an event that is not over.
 *
 * @param own the seats that lie with the unit itself
 */
public record NamingUnit(
        long eventId,
        String eventTitle,
        long organisationId,
        String organisationName,
        LocalDate namingDeadline,
        SeatNumbers own) {}
