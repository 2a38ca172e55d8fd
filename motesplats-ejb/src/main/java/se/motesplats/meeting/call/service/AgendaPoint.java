package se.motesplats.meeting.call.service;

import java.io.Serializable;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.attachment.service.AttachmentItem;
import se.motesplats.meeting.AgendaItemKind;
import se.motesplats.meeting.AgendaItemPart;
import se.motesplats.meeting.AgendaItemState;

/**
 * A point as it is shown.
 *
 * @param number among the points after the theme; 0 for the theme, and for what is not decided
 * @param startsAt null as long as nobody has said how long those before it are
 * @param presenter in words; null for nobody
 * @param suggestedBy the member who asked for it; null where that is not to be named
 * @param reason why it is not on the agenda; null where nobody said no
 * @param first whether it is the first one of its part
 * @param last whether it is the last one of its part
 */
public record AgendaPoint(
        long id,
        int version,
        int number,
        AgendaItemPart part,
        AgendaItemKind kind,
        AgendaItemState state,
        String title,
        @Nullable String text,
        @Nullable Long presenterId,
        @Nullable String presenter,
        @Nullable Integer minutes,
        @Nullable LocalTime startsAt,
        List<AttachmentItem> files,
        @Nullable String suggestedBy,
        @Nullable String reason,
        boolean first,
        boolean last)
        implements Serializable {}
