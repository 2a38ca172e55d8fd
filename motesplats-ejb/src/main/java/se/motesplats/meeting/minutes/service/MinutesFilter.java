package se.motesplats.meeting.minutes.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.search.SearchText;

/**
 * Which minutes a list shows; null for all.
 *
 * @param organisation by its name in the group: somebody who speaks for it was there
 * @param text words of them
 */
public record MinutesFilter(
        @Nullable Long group,
        @Nullable Integer year,
        @Nullable String organisation,
        @Nullable String text) {

    /** All words, each as the beginning of one; empty for none. */
    String query() {
        return text == null ? "" : SearchText.of(text).query();
    }

    LocalDate from() {
        return LocalDate.of(year == null ? 1 : year, 1, 1);
    }

    LocalDate to() {
        return LocalDate.of(year == null ? 9999 : year, 12, 31);
    }
}
