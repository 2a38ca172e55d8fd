package se.motesplats.programme.service;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.property.Transparency;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.motesplats.event.EventStatus;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.calendar.service.CalendarText;

/**
 * The programme as a calendar file (RFC 5545): an entry for each session, its identifier the same
 * in every release, its sequence growing with each release that changes it. It names no attendee
 * and no organiser, so it carries nobody's address; therefore it is a file and no message: one with
 * a method would have to name who sends it (RFC 5546, 3.2.1).
 */
final class ProgrammeCalendar {

    private ProgrammeCalendar() {}

    /**
     * Writes the sessions. What happens to the event changes each entry: it counts in the sequence
     * as a release does, so that programs that read the file again believe it.
     *
     * @param eventChanges when the event was cancelled or taken up again, in order
     * @param page address of the programme's page
     */
    static String write(
            PublicProgramme.Head head,
            List<PublicProgramme.Item> items,
            List<Instant> eventChanges,
            String page) {
        ICalendar calendar = CalendarText.start("programme");
        calendar.setName(head.eventTitle());
        items.forEach(item -> calendar.addEvent(entry(head, item, eventChanges, page)));
        return CalendarText.of(calendar);
    }

    private static VEvent entry(
            PublicProgramme.Head head,
            PublicProgramme.Item item,
            List<Instant> eventChanges,
            String page) {
        Date changed =
                Date.from(
                        Stream.of(
                                        Stream.of(head.releasedAt()),
                                        Stream.ofNullable(head.placeChangedAt()),
                                        eventChanges.stream())
                                .flatMap(moments -> moments)
                                .max(Comparator.naturalOrder())
                                .orElseThrow());
        VEvent entry = new VEvent();
        entry.setUid("session-" + item.sessionId() + "@motesplats");
        entry.setSequence(
                item.sequence() + head.sequenceAhead() + head.placeChanges() + eventChanges.size());
        entry.setDateTimeStamp(changed);
        entry.setLastModified(changed);
        entry.setSummary(item.title());
        entry.setDateStart(at(item.day(), item.startsAt()), true);
        entry.setDateEnd(at(item.day(), item.endsAt()), true);
        String where =
                Stream.of(item.room(), head.venue(), head.venueAddress())
                        .filter(t -> t != null && !t.isBlank())
                        .collect(Collectors.joining(", "));
        // What is held online only has rooms at most; the way in is the link.
        String link = head.onlineUrl();
        boolean online = head.venue() == null && link != null;
        if (online || !where.isEmpty()) {
            entry.setLocation(online ? link : where);
        }
        String text =
                Stream.of(item.presenters(), link)
                        .filter(t -> t != null && !t.isBlank())
                        .collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            entry.setDescription(text);
        }
        entry.setUrl(page);
        entry.setStatus(status(head.eventStatus()));
        entry.setTransparency(
                isHeld(head.eventStatus()) ? Transparency.opaque() : Transparency.transparent());
        return entry;
    }

    /** What is postponed is not held at these times any more, nor at others yet. */
    private static Status status(EventStatus event) {
        return switch (event) {
            case CANCELLED -> Status.cancelled();
            case POSTPONED -> Status.tentative();
            case PLANNED, COMPLETED -> Status.confirmed();
        };
    }

    private static boolean isHeld(EventStatus event) {
        return event == EventStatus.PLANNED || event == EventStatus.COMPLETED;
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(SwedishTime.at(day.atTime(time)));
    }
}
