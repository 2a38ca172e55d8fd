package se.motesplats.event.service;

import org.jspecify.annotations.Nullable;
import se.motesplats.shared.NormalForm;
import se.motesplats.shared.list.service.Sort;

/**
 * Which events a list shows.
 *
 * @param text part of the title or the venue; null for all
 */
public record EventFilter(
        Period period, @Nullable Long seriesId, @Nullable String text, Sort<Order> sort) {

    /** What lists are sorted by; names by the Swedish alphabet. */
    public enum Order {
        WHEN,
        TITLE,
        SERIES,
        WHERE
    }

    /** Coming events are those whose last day is not over; without a day, those still planned. */
    public enum Period {
        COMING,
        PAST,
        ALL
    }

    /** In the order that is usual for the period. */
    public EventFilter(Period period, @Nullable Long seriesId, @Nullable String text) {
        this(period, seriesId, text, usualOrder(period));
    }

    /** What comes is read from the nearest on, what has been from the latest back. */
    public static Sort<Order> usualOrder(Period period) {
        return new Sort<>(Order.WHEN, period != Period.COMING);
    }

    public static EventFilter of(Period period) {
        return new EventFilter(period, null, null);
    }

    /** The text as a pattern for {@code like … escape '!'}; everything for no text. */
    String pattern() {
        if (text == null || text.isBlank()) {
            return "%";
        }
        String escaped =
                NormalForm.key(text).replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return '%' + escaped + '%';
    }
}
