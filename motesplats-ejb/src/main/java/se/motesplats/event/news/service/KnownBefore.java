package se.motesplats.event.news.service;

import static se.motesplats.shared.json.service.KeptJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.EventStatus;
import se.motesplats.event.service.EventFacts;
import se.motesplats.event.service.EventNews;
import se.motesplats.event.service.EventOutline;

/**
 * How readers know an event whom a mail about its change still waits for. If it changes again
 * within the minute, one mail says the difference to this.
 *
 * @param outline the event before the first of the changes
 * @param lists paragraphs of the mail that say what became of something of the reader's: only a
 *     mail that says so, too, can take its place
 */
public record KnownBefore(EventOutline outline, Set<String> lists) {

    public KnownBefore {
        lists = Set.copyOf(lists);
    }

    /** The change of all that its reader has not been told, up to now. */
    public EventNews until(EventNews last) {
        return new EventNews(
                last.eventId(),
                last.occasion(),
                outline,
                last.after(),
                last.reason(),
                last.published(),
                last.newContact());
    }

    /** Kept with the mail. */
    public String written() {
        JsonArrayBuilder days = JSON.createArrayBuilder();
        outline.days()
                .forEach(
                        day ->
                                days.add(
                                        JSON.createArrayBuilder()
                                                .add(day.date().toString())
                                                .add(day.startsAt().toString())
                                                .add(day.endsAt().toString())));
        JsonObjectBuilder all =
                JSON.createObjectBuilder()
                        .add("status", outline.status().name())
                        .add("title", outline.title())
                        .add("mode", outline.mode().name())
                        .add("days", days)
                        .add("lists", JSON.createArrayBuilder(new TreeSet<>(lists)));
        add(all, "season", outline.season());
        add(all, "venue", outline.venue());
        add(all, "venueAddress", outline.venueAddress());
        add(all, "onlineUrl", outline.onlineUrl());
        return all.build().toString();
    }

    private static void add(JsonObjectBuilder all, String name, @Nullable String value) {
        if (value != null) {
            all.add(name, value);
        }
    }

    /** What {@link #written} wrote. */
    public static KnownBefore read(String written) {
        try (JsonReader reader = JSON.createReader(new StringReader(written))) {
            JsonObject all = reader.readObject();
            return new KnownBefore(
                    new EventOutline(
                            EventStatus.valueOf(all.getString("status")),
                            all.getString("title"),
                            all.getString("season", null),
                            all.getJsonArray("days").stream()
                                    .map(
                                            day ->
                                                    new EventFacts.Day(
                                                            LocalDate.parse(
                                                                    day.asJsonArray().getString(0)),
                                                            LocalTime.parse(
                                                                    day.asJsonArray().getString(1)),
                                                            LocalTime.parse(
                                                                    day.asJsonArray()
                                                                            .getString(2))))
                                    .toList(),
                            AttendanceMode.valueOf(all.getString("mode")),
                            all.getString("venue", null),
                            all.getString("venueAddress", null),
                            all.getString("onlineUrl", null)),
                    all.getJsonArray("lists").getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .collect(Collectors.toSet()));
        }
    }
}
