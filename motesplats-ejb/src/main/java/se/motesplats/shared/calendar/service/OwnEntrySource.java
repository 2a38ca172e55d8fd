package se.motesplats.shared.calendar.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feature whose dates stand in the calendar that somebody's own program reads. */
public interface OwnEntrySource {

    /**
     * One of them.
     *
     * @param key the same whenever it is read, and nobody else's
     * @param sequence grows with what is changed
     * @param where house or link; null for not known
     * @param path of its page
     */
    record OwnEntry(
            String key,
            int sequence,
            Instant changedAt,
            String title,
            Instant start,
            Instant end,
            @Nullable String where,
            String path) {}

    /**
     * What the person has from a day on, in order, and may know of today.
     *
     * @param today for what begins and ends
     */
    List<OwnEntry> entries(long personId, LocalDate today, LocalDate since);
}
