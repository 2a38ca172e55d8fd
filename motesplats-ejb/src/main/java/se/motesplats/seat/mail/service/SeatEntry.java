package se.motesplats.seat.mail.service;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.parameter.Role;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.RecurrenceId;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.motesplats.account.Person;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.SeatMode;
import se.motesplats.shared.Language;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.calendar.service.CalendarText;

/**
 * The calendar entry of one seat as calendar programs take it. An event of two days is one entry
 * that is repeated once, with other hours on the second day as its exception: a message has one
 * identifier (RFC 5546, 3.2), and Outlook knows repetition by a rule only, not by a list of times.
 *
 * @param from address of the organiser
 * @param told when it is told
 */
record SeatEntry(Nomination nomination, int sequence, String from, Instant told) {

    CalendarEntry request(String uid) {
        ICalendar calendar = start(Method.REQUEST);
        List<EventDay> days = nomination.getEvent().getDays();
        EventDay first = days.get(0);
        calendar.addEvent(repeated(described(uid, false), days));
        for (EventDay day : days) {
            if (!sameHours(first, day)) {
                VEvent exception = described(uid, false);
                exception.setRecurrenceId(
                        new RecurrenceId(at(day.getDay().atTime(first.getStartsAt())), true));
                calendar.addEvent(on(exception, day));
            }
        }
        return written(Method.REQUEST, calendar);
    }

    /** Takes back all days: no day of it is named by itself. */
    CalendarEntry cancel(String uid) {
        ICalendar calendar = start(Method.CANCEL);
        List<EventDay> days = nomination.getEvent().getDays();
        VEvent entry = described(uid, true);
        calendar.addEvent(days.isEmpty() ? entry : repeated(entry, days));
        return written(Method.CANCEL, calendar);
    }

    private static ICalendar start(String method) {
        ICalendar calendar = CalendarText.start("seats");
        calendar.setMethod(new Method(method));
        return calendar;
    }

    private CalendarEntry written(String method, ICalendar calendar) {
        return new CalendarEntry(method, sequence, CalendarText.of(calendar));
    }

    /** On the first day, and as often and as far apart as there are days: two at most. */
    private static VEvent repeated(VEvent entry, List<EventDay> days) {
        EventDay first = days.get(0);
        if (days.size() > 1) {
            long apart = ChronoUnit.DAYS.between(first.getDay(), days.get(1).getDay());
            entry.setRecurrenceRule(
                    new Recurrence.Builder(Frequency.DAILY)
                            .interval(Math.toIntExact(apart))
                            .count(days.size())
                            .build());
        }
        return on(entry, first);
    }

    private static VEvent on(VEvent entry, EventDay day) {
        entry.setDateStart(at(day.getDay().atTime(day.getStartsAt())), true);
        entry.setDateEnd(at(day.getDay().atTime(day.getEndsAt())), true);
        return entry;
    }

    private static boolean sameHours(EventDay one, EventDay other) {
        return one.getStartsAt().equals(other.getStartsAt())
                && one.getEndsAt().equals(other.getEndsAt());
    }

    /** All but the time. */
    private VEvent described(String uid, boolean cancelled) {
        Event event = nomination.getEvent();
        Person person = nomination.getPerson();
        VEvent entry = new VEvent();
        entry.setUid(uid);
        entry.setSequence(sequence);
        entry.setDateTimeStamp(Date.from(told));
        entry.setSummary(event.getTitle());
        boolean online =
                nomination
                        .findMode()
                        .map(mode -> mode == SeatMode.ONLINE)
                        .orElse(event.getAttendanceMode() == AttendanceMode.ONLINE);
        String where =
                online
                        ? person.getLanguage() == Language.SV ? "Digitalt" : "Online"
                        : String.join(
                                ", ",
                                Stream.of(event.getVenue(), event.getVenueAddress())
                                        .flatMap(Optional::stream)
                                        .toList());
        if (!where.isEmpty()) {
            entry.setLocation(where);
        }
        if (online) {
            event.getOnlineUrl().ifPresent(entry::setUrl);
        }
        entry.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
        entry.setTransparency(cancelled ? Transparency.transparent() : Transparency.opaque());
        entry.setOrganizer(new Organizer(named(event.getTitle()), from));
        Attendee attendee = new Attendee(named(person.getName()), person.getEmailAscii());
        attendee.setRole(Role.ATTENDEE);
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(
                nomination.getStatus() == NominationStatus.ACCEPTED
                        ? ParticipationStatus.ACCEPTED
                        : ParticipationStatus.NEEDS_ACTION);
        // Answers are given by the link: a calendar's own answer would reach nobody.
        attendee.setRsvp(false);
        entry.addAttendee(attendee);
        return entry;
    }

    /** The value of a parameter has no quotation mark, not even an escaped one (RFC 5545, 3.1). */
    private static String named(String name) {
        return name.replace('"', '\'');
    }

    private static Date at(LocalDateTime local) {
        return Date.from(SwedishTime.at(local));
    }
}
