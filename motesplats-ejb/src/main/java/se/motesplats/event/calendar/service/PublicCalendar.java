package se.motesplats.event.calendar.service;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.Feature;
import biweekly.property.Conference;
import biweekly.property.Status;
import biweekly.property.Transparency;
import java.util.Date;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.motesplats.shared.Language;
import se.motesplats.shared.calendar.service.CalendarText;
import se.motesplats.shared.calendar.service.EntryDays;

/**
 * Events as a file that everybody may read (RFC 5545 and 7986). It is no message, so it names
 * neither organiser nor attendee, and says nothing that the event's page does not show.
 *
 * @param page address of the page of an event
 */
record PublicCalendar(Language language, LongFunction<String> page) {

    /** One event, to be put into a calendar. */
    String file(PublicEntry entry) {
        ICalendar calendar = CalendarText.start("event");
        add(calendar, entry);
        return CalendarText.of(calendar);
    }

    /** Many events, to be read again and again. */
    String feed(String name, List<PublicEntry> entries) {
        ICalendar calendar = CalendarText.startFeed("events", name);
        entries.forEach(entry -> add(calendar, entry));
        return CalendarText.of(calendar);
    }

    private void add(ICalendar calendar, PublicEntry entry) {
        EntryDays.add(calendar, entry.days(), () -> described(entry));
    }

    private VEvent described(PublicEntry entry) {
        VEvent described = new VEvent();
        described.setUid("event-" + entry.id() + "@motesplats");
        described.setSequence(entry.version());
        described.setDateTimeStamp(Date.from(entry.changedAt()));
        described.setLastModified(Date.from(entry.changedAt()));
        // Not every program shows the status.
        String off = language == Language.SV ? "Inställt: " : "Cancelled: ";
        described.setSummary(entry.cancelled() ? off + entry.title() : entry.title());
        described.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        described.setTransparency(
                entry.cancelled() ? Transparency.transparent() : Transparency.opaque());
        String link = entry.link();
        String where = entry.house() == null ? link : entry.house();
        if (where != null) {
            described.setLocation(where);
        }
        String about = page.apply(entry.id());
        described.setUrl(about);
        if (link != null) {
            Conference conference = new Conference(link);
            conference.getFeatures().add(Feature.VIDEO);
            // The library leaves the type out, which has to stand there (RFC 7986, 5.11).
            conference.setParameter("VALUE", "URI");
            described.addConference(conference);
        }
        // Not every program shows addresses elsewhere than in the text.
        described.setDescription(
                Stream.of(entry.description(), link, about)
                        .filter(text -> text != null)
                        .collect(Collectors.joining("\n")));
        return described;
    }
}
