package se.motesplats.programme.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;
import se.motesplats.programme.SessionKind;

/** The published programme: no address of anybody. */
public record PublicProgramme(Head head, List<Item> items) {

    /** The event and the release. */
    public record Head(
            long eventId,
            String eventTitle,
            EventStatus eventStatus,
            boolean eventPublished,
            @Nullable String venue,
            @Nullable String venueAddress,
            @Nullable String onlineUrl,
            long releaseId,
            int number,
            String name,
            Instant releasedAt,
            int sequenceAhead,
            int placeChanges,
            @Nullable Instant placeChangedAt) {}

    /** A session. */
    public record Item(
            long sessionId,
            int sequence,
            SessionKind kind,
            String title,
            @Nullable String presenters,
            @Nullable String text,
            @Nullable String room,
            LocalDate day,
            LocalTime startsAt,
            LocalTime endsAt) {}

    /**
     * A presenter of whom there is a picture.
     *
     * @param picture its number
     */
    public record Face(String name, long picture) {}

    /** A day with its sessions in order. */
    public record Day(LocalDate date, List<Item> items) {}

    public PublicProgramme {
        items = List.copyOf(items);
    }

    /** The days in order. */
    public List<Day> days() {
        Map<LocalDate, List<Item>> days = new LinkedHashMap<>();
        items.forEach(i -> days.computeIfAbsent(i.day(), d -> new ArrayList<>()).add(i));
        return days.entrySet().stream().map(e -> new Day(e.getKey(), e.getValue())).toList();
    }
}
