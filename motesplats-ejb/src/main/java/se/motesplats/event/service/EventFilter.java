package se.motesplats.event.service;

import org.jspecify.annotations.Nullable;
import se.motesplats.shared.NormalForm;

/**
 * Which events a list shows.
 *
 * @param text part of the title or the venue; null for all
 */
public record EventFilter(Period period, @Nullable Long seriesId, @Nullable String text) {

    /** Coming events are those whose last day is not over; without a day, those still planned. */
    public enum Period {
        COMING,
        PAST,
        ALL
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
