package se.motesplats.seat.service;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;
import se.motesplats.seat.NominationStatus;

/**
 * A seat as its person sees it.
 *
 * @param answerable whether yes and no can be said now
 */
public record SeatOffer(
        long nominationId,
        long eventId,
        String eventTitle,
        EventStatus eventStatus,
        List<LocalDate> days,
        @Nullable String season,
        @Nullable String venue,
        String organisationName,
        NominationStatus status,
        boolean answerable,
        String contactName,
        String contactEmail,
        @Nullable String contactPhone) {

    public SeatOffer {
        days = List.copyOf(days);
    }
}
