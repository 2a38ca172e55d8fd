package se.motesplats.event.decision.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.EventStatus;

/**
 * A coming event about which the reader may decide.
 *
 * @param firstDay null while only the season is known
 * @param staysDigital why it stays online when others go back to their houses; null if it need not
 * @param venue its house, or while it has none the house that the series had last
 */
public record DecidableEvent(
        long id,
        int version,
        String title,
        String seriesName,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable String season,
        AttendanceMode mode,
        EventStatus status,
        @Nullable String staysDigital,
        @Nullable String venue,
        @Nullable String venueAddress,
        @Nullable String onlineUrl)
        implements Serializable {

    /** Whether the decision would make something else of it, and it is not to stay as it is. */
    public boolean isFor(ManyWay way, LocalDate from) {
        return way.changes(mode, status) && !isBefore(from) && !(way.needsHouse() && isKept());
    }

    /** Whether it begins before the day from which the decision holds. */
    public boolean isBefore(LocalDate from) {
        return firstDay != null && firstDay.isBefore(from);
    }

    /** Whether it works well online, and stays so. */
    public boolean isKept() {
        return staysDigital != null;
    }
}
