package se.motesplats.event.page.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A series on the first page.
 *
 * @param picture number of the picture; null for none
 * @param next first day of its next published event that is not called off; null for none with a
 *     day
 */
public record SeriesCard(
        long id,
        String name,
        @Nullable String description,
        @Nullable Long picture,
        @Nullable LocalDate next)
        implements Serializable {}
