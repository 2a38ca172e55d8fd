package se.motesplats.event.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.event.EventStatus;

/** What people arrange themselves by, as it is at one moment. */
public record EventOutline(
        EventStatus status,
        String title,
        @Nullable String season,
        List<EventFacts.Day> days,
        AttendanceMode mode,
        @Nullable String venue,
        @Nullable String venueAddress,
        @Nullable String onlineUrl) {

    public EventOutline {
        days = List.copyOf(days);
    }

    static EventOutline of(Event event) {
        return new EventOutline(
                event.getStatus(),
                event.getTitle(),
                event.getSeason().orElse(null),
                event.getDays().stream().map(EventOutline::day).toList(),
                event.getAttendanceMode(),
                event.getVenue().orElse(null),
                event.getVenueAddress().orElse(null),
                event.getOnlineUrl().orElse(null));
    }

    static EventFacts.Day day(EventDay day) {
        return new EventFacts.Day(day.getDay(), day.getStartsAt(), day.getEndsAt());
    }

    public List<LocalDate> dates() {
        return days.stream().map(EventFacts.Day::date).toList();
    }

    /** Whether it is going to be held. */
    public boolean isPlanned() {
        return status == EventStatus.PLANNED;
    }

    /** The house with its address; empty when there is none. */
    public String house() {
        return String.join(
                ", ",
                Stream.of(venue, venueAddress)
                        .flatMap(part -> Optional.ofNullable(part).stream())
                        .toList());
    }

    /** Whether the last day has passed; never without days. */
    boolean isOver(Instant now) {
        return Event.isOver(days.isEmpty() ? null : days.get(days.size() - 1).date(), now);
    }
}
