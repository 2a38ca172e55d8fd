package se.motesplats.signup.service;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.calendar.service.CalendarText;

/** The sessions that somebody has chosen as a calendar file (RFC 5545), without any address. */
final class SignupCalendar {

    private SignupCalendar() {}

    /**
     * Writes them; the identifiers are others than those of the public programme's entries.
     *
     * @param page address of the person's own page
     */
    static String write(OwnSignup own, String page, Instant now) {
        ICalendar calendar = CalendarText.start("signup");
        calendar.setName(own.seat().eventTitle());
        for (SignupItem item : own.chosen()) {
            VEvent entry = new VEvent();
            entry.setUid("choice-%d-%d@motesplats".formatted(own.seat().nominationId(), item.id()));
            entry.setSequence(item.sequence());
            entry.setDateTimeStamp(Date.from(now));
            entry.setSummary(item.title());
            entry.setDateStart(at(item.day(), item.startsAt()), true);
            entry.setDateEnd(at(item.day(), item.endsAt()), true);
            String where = where(own, item);
            if (!where.isEmpty()) {
                entry.setLocation(where);
            }
            entry.setUrl(page);
            calendar.addEvent(entry);
        }
        return CalendarText.of(calendar);
    }

    /** The link for who takes part online: the room is not where they are. */
    private static String where(OwnSignup own, SignupItem item) {
        if (!own.atTheHouse() && own.onlineUrl() != null) {
            return own.onlineUrl();
        }
        return Stream.of(item.room(), own.seat().venue())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(SwedishTime.at(day.atTime(time)));
    }
}
