package se.motesplats.meeting.minutes.service;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.MinutesAudience;
import se.motesplats.meeting.MinutesVersion;

/**
 * A version of minutes.
 *
 * @param correction why it corrects the one before; null for none
 * @param approvedAt null as long as somebody has not said yes
 * @param publishedAt null as long as only those read it who write and approve
 * @param latest whether it is the one that readers get
 */
public record MinutesVersionRow(
        int number,
        @Nullable String correction,
        Instant sentAt,
        @Nullable Instant approvedAt,
        @Nullable Instant publishedAt,
        @Nullable MinutesAudience audience,
        boolean latest)
        implements Serializable {

    static MinutesVersionRow of(MinutesVersion version) {
        return new MinutesVersionRow(
                version.getNumber(),
                version.getCorrection().orElse(null),
                version.getSentAt(),
                version.getApprovedAt().orElse(null),
                version.getPublishedAt().orElse(null),
                version.getAudience().orElse(null),
                version.isLatest());
    }
}
