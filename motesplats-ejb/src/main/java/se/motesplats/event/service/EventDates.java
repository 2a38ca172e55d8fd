package se.motesplats.event.service;

import java.time.Instant;
import java.util.List;

/**
 * A feature that holds dates of an event, such as the deadline of its call: the preview of a copy
 * shows where they will fall.
 */
public interface EventDates {

    /**
     * One date.
     *
     * @param key text key of what it is, such as {@code call.deadline}
     * @param at the moment; a deadline at the end of a day is the first moment of the next
     * @param endOfDay whether it is shown as the day that ends at that moment
     */
    record EventDate(String key, Instant at, boolean endOfDay) {}

    /** The dates that the feature will copy with this event. */
    List<EventDate> datesOf(long eventId);
}
