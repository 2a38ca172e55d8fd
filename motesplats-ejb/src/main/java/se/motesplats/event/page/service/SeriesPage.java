package se.motesplats.event.page.service;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What strangers see of a series.
 *
 * @param picture number of the picture; null for none
 * @param pictureText what it shows; null where there is none
 * @param voices latest first
 */
public record SeriesPage(
        long id,
        String name,
        @Nullable String description,
        @Nullable Long picture,
        @Nullable String pictureText,
        List<Voice> voices)
        implements Serializable {

    public SeriesPage {
        voices = List.copyOf(voices);
    }
}
