package se.motesplats.meeting.sitting.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.AgendaItemKind;

/**
 * A point that is talked about.
 *
 * @param place of its notes among the texts that several write
 */
public record SittingPoint(
        long id,
        String title,
        AgendaItemKind kind,
        @Nullable String text,
        @Nullable Integer minutes,
        String place)
        implements Serializable {}
