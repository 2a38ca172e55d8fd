package se.motesplats.event.calendar.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.calendar.service.EntryDays;

/**
 * A published event that has days, with what its page shows to everybody.
 *
 * @param version grows with every change
 * @param changedAt when it was last changed
 * @param description null where a list of many is read, which need not say it
 * @param house name and address; null for none
 * @param link for those who take part online; null for none
 * @param days in order
 */
record PublicEntry(
        long id,
        int version,
        Instant changedAt,
        String title,
        @Nullable String description,
        @Nullable String house,
        @Nullable String link,
        boolean cancelled,
        List<EntryDays.Day> days) {}
