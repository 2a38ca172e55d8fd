package se.motesplats.event.service;

import java.time.LocalDate;
import java.util.List;

/**
 * The days of an event changed.
 *
 * @param oldDays in order; empty when only the season was known
 * @param newDays in order; empty when only the season is known
 */
public record EventMoved(long eventId, List<LocalDate> oldDays, List<LocalDate> newDays) {

    /**
     * Only the hours of its days changed: what counts from its beginning or end moves with them.
     */
    public record HoursOnly(long eventId) {}

    public EventMoved {
        oldDays = List.copyOf(oldDays);
        newDays = List.copyOf(newDays);
    }
}
