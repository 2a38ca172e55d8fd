package se.motesplats.meeting;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a call says of a point.
 *
 * @param presenter who presents it, in words
 * @param minutes how long it may take; null if nobody has said
 * @param files names of its documents, one a line; null for none
 */
public record CalledPoint(
        long itemId,
        AgendaItemPart part,
        AgendaItemKind kind,
        String title,
        @Nullable String text,
        @Nullable String presenter,
        @Nullable Integer minutes,
        @Nullable String files)
        implements Serializable {}
