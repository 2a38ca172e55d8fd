package se.motesplats.event.calendar.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.SwedishTime;

/**
 * Addresses that open the form for a new entry in a calendar on the web, filled in. They take one
 * day: an event of two is two of them.
 *
 * @param where null or empty for nothing
 * @param page address that the text of the entry gives
 */
public record AddLinks(
        String title,
        LocalDate day,
        LocalTime startsAt,
        LocalTime endsAt,
        @Nullable String where,
        String page) {

    private static final String GOOGLE = "https://calendar.google.com/calendar/render";
    private static final String OUTLOOK = "https://outlook.office.com/calendar/deeplink/compose";
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** Google reads the hours on the wall clock of the zone beside them. */
    public String google() {
        return GOOGLE
                + "?action=TEMPLATE&text="
                + coded(title)
                + "&dates="
                + LOCAL.format(day.atTime(startsAt))
                + '/'
                + LOCAL.format(day.atTime(endsAt))
                + "&ctz="
                + coded(SwedishTime.zone().getId())
                + "&details="
                + coded(page)
                + location();
    }

    /** Outlook reads moments. */
    public String outlook() {
        return OUTLOOK
                + "?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent&subject="
                + coded(title)
                + "&startdt="
                + coded(SwedishTime.at(day.atTime(startsAt)).toString())
                + "&enddt="
                + coded(SwedishTime.at(day.atTime(endsAt)).toString())
                + "&body="
                + coded(page)
                + location();
    }

    private String location() {
        return where == null || where.isEmpty() ? "" : "&location=" + coded(where);
    }

    /** A space is written so that every program reads it as one. */
    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
