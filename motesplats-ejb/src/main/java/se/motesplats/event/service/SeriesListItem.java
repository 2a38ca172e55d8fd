package se.motesplats.event.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A series in a list. */
public record SeriesListItem(
        long id, int version, String code, String name, @Nullable String description, long events)
        implements Serializable {}
