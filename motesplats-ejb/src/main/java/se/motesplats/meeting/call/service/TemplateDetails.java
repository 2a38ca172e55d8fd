package se.motesplats.meeting.call.service;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.AgendaItemKind;

/**
 * The template of a group's calls.
 *
 * @param themeMinutes how long the theme usually takes; null if that differs
 */
public record TemplateDetails(
        long groupId,
        String groupName,
        @Nullable String intro,
        @Nullable Integer themeMinutes,
        List<Item> items)
        implements Serializable {

    /** A point that all meetings end with. */
    public record Item(
            long id,
            AgendaItemKind kind,
            String title,
            @Nullable Integer minutes,
            boolean first,
            boolean last)
            implements Serializable {}
}
