package se.motesplats.seat.service;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;

/**
 * How a distribution came about: kept with the round, and the same for ever once it is fixed.
 *
 * @param season instead of days
 * @param caseNumber diarienummer, if the event has one
 */
public record RoundProtocol(
        long eventId,
        String eventTitle,
        EventStatus eventStatus,
        List<LocalDate> days,
        @Nullable String season,
        @Nullable String caseNumber,
        RoundDetails round) {
    public RoundProtocol {
        days = List.copyOf(days);
    }
}
