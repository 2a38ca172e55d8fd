package se.motesplats.meeting.date.service;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.parameter.Role;
import biweekly.property.Attendee;
import biweekly.property.Classification;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Transparency;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.motesplats.account.Person;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingCalendar;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.shared.calendar.service.CalendarText;

/**
 * The calendar entry of one meeting for one person, who is its only attendee: nobody learns by it
 * who else is called.
 *
 * @param told what the person's calendar is told with it
 * @param sender name of who sends the mail
 * @param page the page of the meeting
 * @param now when it is told
 */
record MeetingEntry(
        Meeting meeting,
        Person person,
        MeetingCalendar told,
        String sender,
        String page,
        Instant now) {

    OutgoingMail.Calendar request() {
        return written(Method.REQUEST, false);
    }

    OutgoingMail.Calendar cancel() {
        return written(Method.CANCEL, true);
    }

    private OutgoingMail.Calendar written(String method, boolean gone) {
        ICalendar calendar = CalendarText.start("meetings");
        calendar.setMethod(new Method(method));
        calendar.addEvent(described(gone));
        return new OutgoingMail.Calendar(method, CalendarText.of(calendar));
    }

    private VEvent described(boolean gone) {
        VEvent entry = new VEvent();
        entry.setUid(told.uid());
        entry.setSequence(told.getSequence());
        entry.setDateTimeStamp(Date.from(now));
        entry.setLastModified(Date.from(now));
        entry.setSummary(
                meeting.getGroup().getName()
                        + meeting.getTheme().map(theme -> ": " + theme).orElse(""));
        entry.setDateStart(Date.from(meeting.start()), true);
        entry.setDateEnd(Date.from(meeting.end()), true);
        String where =
                Stream.of(meeting.getPlace().getPlace(), meeting.getPlace().getJoinLink())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
        if (!where.isEmpty()) {
            entry.setLocation(where);
        }
        entry.setUrl(page);
        entry.setDescription(page);
        entry.setStatus(gone ? Status.cancelled() : Status.confirmed());
        entry.setTransparency(gone ? Transparency.transparent() : Transparency.opaque());
        if (person.getNameForOthers().isEmpty()) {
            // Who may look into the calendar is not told where the person will be.
            entry.setClassification(Classification.private_());
        }
        entry.setOrganizer(new Organizer(named(sender), told.getOrganiser()));
        Attendee attendee = new Attendee(named(person.getName()), person.getEmailAscii());
        attendee.setRole(Role.ATTENDEE);
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        attendee.setRsvp(false);
        entry.addAttendee(attendee);
        return entry;
    }

    /** The value of a parameter has no quotation mark, not even an escaped one (RFC 5545, 3.1). */
    private static String named(String name) {
        return name.replace('"', '\'');
    }
}
