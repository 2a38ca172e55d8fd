package se.motesplats.seat.answer.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.SeatMode;

/**
 * A seat as its person sees it.
 *
 * @param answerable whether yes and no can be said now
 * @param answerBy first moment at which an answer comes too late; null if it may come at any time
 * @param mode how the person takes part; null where the event leaves no choice
 * @param modeChangeable whether that can be changed now
 * @param regrettable whether a no can become a yes now: a seat is free and nobody waits for it
 * @param fromList whether the person waited for it, so that the link answers once
 */
public record SeatOffer(
        long nominationId,
        long eventId,
        String eventTitle,
        EventStatus eventStatus,
        List<Day> days,
        @Nullable String season,
        @Nullable String venue,
        @Nullable String venueAddress,
        String organisationName,
        NominationStatus status,
        boolean answerable,
        String contactName,
        String contactEmail,
        @Nullable String contactPhone,
        @Nullable Instant answerBy,
        boolean fromList,
        @Nullable SeatMode mode,
        boolean modeChangeable,
        boolean regrettable) {

    /** A day of the event with its hours, in local time. */
    public record Day(LocalDate date, LocalTime startsAt, LocalTime endsAt) {}

    public SeatOffer {
        days = List.copyOf(days);
    }

    /** The days alone. */
    public List<LocalDate> dates() {
        return days.stream().map(Day::date).toList();
    }
}
