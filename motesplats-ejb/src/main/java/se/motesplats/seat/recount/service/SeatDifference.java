package se.motesplats.seat.recount.service;

import se.motesplats.seat.SeatCheck;

/**
 * Something that does not add up.
 *
 * @param subject the row that it is about, such as {@code seat 4711}
 */
public record SeatDifference(
        long eventId,
        String eventTitle,
        SeatCheck rule,
        String subject,
        long expected,
        long found) {

    /** For logs and the page of jobs. */
    @Override
    public String toString() {
        return "%s, %s: %s, expected %d, found %d"
                .formatted(eventTitle, rule, subject, expected, found);
    }
}
