package se.motesplats.meeting.minutes.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.MinutesAudience;
import se.motesplats.shared.database.service.ResultRow;

/**
 * Minutes in a list.
 *
 * @param correction why they were corrected; null if they were not
 */
public record MinutesListItem(
        long meetingId,
        long groupId,
        String groupName,
        LocalDate day,
        String title,
        @Nullable String theme,
        @Nullable String correction,
        Instant publishedAt,
        MinutesAudience audience)
        implements Serializable {

    static final String COLUMNS =
            "m.id, g.id, g.name, m.day, v.title, m.theme, v.correction, v.published_at, v.audience";

    static MinutesListItem of(ResultRow row) {
        return new MinutesListItem(
                row.number(0),
                row.number(1),
                row.text(2),
                row.day(3),
                row.text(4),
                row.textOrNull(5),
                row.textOrNull(6),
                row.instant(7),
                row.constant(MinutesAudience.class, 8));
    }
}
