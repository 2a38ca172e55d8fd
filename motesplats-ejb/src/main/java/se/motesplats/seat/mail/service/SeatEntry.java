package se.motesplats.seat.mail.service;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.Feature;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.parameter.Role;
import biweekly.property.Attendee;
import biweekly.property.Classification;
import biweekly.property.Conference;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Transparency;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.motesplats.account.Person;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.Event;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.SeatCalendar;
import se.motesplats.seat.SeatMode;
import se.motesplats.shared.Language;
import se.motesplats.shared.calendar.service.CalendarText;
import se.motesplats.shared.calendar.service.EntryDays;

/**
 * The calendar entry of one seat as calendar programs take it, all days in one ({@link EntryDays}).
 *
 * @param told what the person's calendar is told with it
 * @param organiser address of who organises the event, for this calendar
 * @param sender who sends the mail
 * @param page the person's own page of the event
 * @param now when it is told
 */
record SeatEntry(
        Nomination nomination,
        SeatCalendar told,
        String organiser,
        SeatCalendars.Sender sender,
        String page,
        Instant now) {

    CalendarEntry request(String uid) {
        ICalendar calendar = start(Method.REQUEST);
        EntryDays.add(calendar, days(), () -> described(uid, false));
        return written(Method.REQUEST, calendar);
    }

    /** Takes back all days: no day of it is named by itself. */
    CalendarEntry cancel(String uid) {
        ICalendar calendar = start(Method.CANCEL);
        List<EntryDays.Day> days = days();
        if (days.isEmpty()) {
            calendar.addEvent(asHeld(described(uid, true)));
        } else {
            EntryDays.addWhole(calendar, days, () -> described(uid, true));
        }
        return written(Method.CANCEL, calendar);
    }

    private List<EntryDays.Day> days() {
        return nomination.getEvent().getDays().stream()
                .map(d -> new EntryDays.Day(d.getDay(), d.getStartsAt(), d.getEndsAt()))
                .toList();
    }

    /**
     * On the day that stands in the calendar: the event has none any more, and programs want a time
     * also of what is taken back (MS-OXCICAL, 2.1.3.1.1.20.10).
     */
    private VEvent asHeld(VEvent entry) {
        told.heldFrom().ifPresent(from -> entry.setDateStart(Date.from(from), true));
        told.heldUntil().ifPresent(until -> entry.setDateEnd(Date.from(until), true));
        return entry;
    }

    private static ICalendar start(String method) {
        ICalendar calendar = CalendarText.start("seats");
        calendar.setMethod(new Method(method));
        return calendar;
    }

    private CalendarEntry written(String method, ICalendar calendar) {
        return new CalendarEntry(method, told.getSequence(), CalendarText.of(calendar));
    }

    /** All but the time. */
    private VEvent described(String uid, boolean cancelled) {
        Event event = nomination.getEvent();
        VEvent entry = new VEvent();
        entry.setUid(uid);
        entry.setSequence(told.getSequence());
        entry.setDateTimeStamp(Date.from(now));
        entry.setLastModified(Date.from(now));
        entry.setSummary(event.getTitle());
        sayWhere(entry, event);
        entry.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
        entry.setTransparency(cancelled ? Transparency.transparent() : Transparency.opaque());
        if (nomination.getPerson().isProtectedIdentity()) {
            // Who may look into the calendar is not told where the person will be.
            entry.setClassification(Classification.private_());
        }
        entry.setOrganizer(organizer());
        entry.addAttendee(attendee(nomination.getPerson()));
        return entry;
    }

    /**
     * Where this person takes part. Programs make a button of a link that stands in the place; the
     * property for it (RFC 7986, 5.11) few of them read, so the words say it as well.
     */
    private void sayWhere(VEvent entry, Event event) {
        boolean online = takesPart(event) == SeatMode.ONLINE;
        Optional<String> link = online ? event.getOnlineUrl() : Optional.empty();
        String house =
                Stream.of(event.getVenue(), event.getVenueAddress())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
        String where = online ? link.orElse(said("Digitalt", "Online")) : house;
        if (!where.isEmpty()) {
            entry.setLocation(where);
        }
        entry.setUrl(link.orElse(page));
        link.ifPresent(to -> entry.addConference(conference(to)));
        String how =
                online
                        ? said("Du deltar digitalt.", "You take part online.")
                        : said("Du deltar på plats.", "You take part on site.");
        entry.setDescription(
                Stream.of(
                                how,
                                link.map(to -> said("Länk: ", "Link: ") + to).orElse(""),
                                said("Din sida om dagen: ", "Your page of the event: ") + page)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")));
    }

    private SeatMode takesPart(Event event) {
        return nomination
                .findMode()
                .orElse(
                        event.getAttendanceMode() == AttendanceMode.ONLINE
                                ? SeatMode.ONLINE
                                : SeatMode.ON_SITE);
    }

    private Conference conference(String link) {
        Conference conference = new Conference(link);
        conference.getFeatures().add(Feature.VIDEO);
        // The library leaves the type out, which has to stand there (RFC 7986, 5.11).
        conference.setParameter("VALUE", "URI");
        conference.setLabel(said("Delta", "Take part"));
        return conference;
    }

    private Organizer organizer() {
        Organizer organizer = new Organizer(named(sender.name()), organiser);
        if (!organiser.equals(sender.address())) {
            organizer.setSentBy("mailto:" + sender.address());
        }
        return organizer;
    }

    private Attendee attendee(Person person) {
        Attendee attendee = new Attendee(named(person.getName()), person.getEmailAscii());
        attendee.setRole(Role.ATTENDEE);
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(
                nomination.getStatus() == NominationStatus.ACCEPTED
                        ? ParticipationStatus.ACCEPTED
                        : ParticipationStatus.NEEDS_ACTION);
        // Where no mailbox is read a calendar's own answer would reach nobody.
        attendee.setRsvp(sender.answered());
        return attendee;
    }

    private String said(String swedish, String english) {
        return nomination.getPerson().getLanguage() == Language.SV ? swedish : english;
    }

    /** The value of a parameter has no quotation mark, not even an escaped one (RFC 5545, 3.1). */
    private static String named(String name) {
        return name.replace('"', '\'');
    }
}
