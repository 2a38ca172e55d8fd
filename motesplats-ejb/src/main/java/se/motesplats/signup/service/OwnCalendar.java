package se.motesplats.signup.service;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.calendar.service.CalendarText;
import se.motesplats.shared.calendar.service.OwnEntrySource;

/**
 * What a calendar program reads again and again (RFC 5545, RFC 7986): no message, so it names
 * neither organiser nor attendee, and carries nobody's address.
 */
final class OwnCalendar {

    private OwnCalendar() {}

    /**
     * A day of an event, or a session.
     *
     * @param key the same whenever it is read
     * @param sequence grows with what is changed
     * @param changedAt when the event was last changed
     * @param where house or link, as the person takes part; null for not known
     * @param sure whether the person has said yes
     * @param seat whether the person has a seat there, and so a page of their own
     */
    record Entry(
            String key,
            long event,
            int sequence,
            Instant changedAt,
            String title,
            LocalDate day,
            LocalTime startsAt,
            LocalTime endsAt,
            @Nullable String where,
            boolean sure,
            boolean seat) {}

    static String write(
            List<Entry> entries,
            List<OwnEntrySource.OwnEntry> others,
            String name,
            Function<Entry, String> page,
            Function<OwnEntrySource.OwnEntry, String> otherPage) {
        ICalendar calendar = CalendarText.startFeed("mine", name);
        entries.forEach(entry -> calendar.addEvent(written(entry, page)));
        others.forEach(entry -> calendar.addEvent(written(entry, otherPage.apply(entry))));
        return CalendarText.of(calendar);
    }

    private static VEvent written(Entry entry, Function<Entry, String> page) {
        VEvent written = new VEvent();
        written.setUid("mine-" + entry.key() + "@motesplats");
        written.setSequence(entry.sequence());
        written.setDateTimeStamp(Date.from(entry.changedAt()));
        written.setLastModified(Date.from(entry.changedAt()));
        written.setSummary(entry.title());
        written.setDateStart(at(entry.day(), entry.startsAt()), true);
        written.setDateEnd(at(entry.day(), entry.endsAt()), true);
        if (entry.where() != null) {
            written.setLocation(entry.where());
        }
        String about = page.apply(entry);
        written.setUrl(about);
        // Not every program shows the address elsewhere than in the text.
        written.setDescription(about);
        written.setStatus(entry.sure() ? Status.confirmed() : Status.tentative());
        return written;
    }

    private static VEvent written(OwnEntrySource.OwnEntry entry, String about) {
        VEvent written = new VEvent();
        written.setUid("mine-" + entry.key() + "@motesplats");
        written.setSequence(entry.sequence());
        written.setDateTimeStamp(Date.from(entry.changedAt()));
        written.setLastModified(Date.from(entry.changedAt()));
        written.setSummary(entry.title());
        written.setDateStart(Date.from(entry.start()), true);
        written.setDateEnd(Date.from(entry.end()), true);
        if (entry.where() != null) {
            written.setLocation(entry.where());
        }
        written.setUrl(about);
        written.setDescription(about);
        written.setStatus(Status.confirmed());
        return written;
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(SwedishTime.at(day.atTime(time)));
    }
}
