package se.motesplats.poll.service;

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
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.motesplats.account.Person;
import se.motesplats.event.AttendanceMode;
import se.motesplats.outbox.service.MailMarks;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.poll.PollMatter;
import se.motesplats.poll.PollParticipant;
import se.motesplats.poll.PollSlot;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.calendar.service.CalendarText;
import se.motesplats.shared.calendar.service.EntryDays;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.site.service.SiteBoard;

/**
 * Calendar entries of the dates that polls end with, by iTIP (RFC 5546): the identifier stable per
 * person and poll and with a mark that only we can make, the sequence growing with everything that
 * is told, the sender who told it first as organiser throughout, and nobody but the recipient as
 * attendee.
 */
@Dependent
class PollCalendars {

    @Inject private MailMarks marks;
    @Inject private Settings settings;
    @Inject private SiteBoard site;
    @Inject private Clock clock;

    /** The date stands in the person's calendar from now on, or has changed there. */
    OutgoingMail.Calendar request(PollParticipant to) {
        PollSlot slot = to.getPoll().getFinalSlot().orElseThrow();
        to.hold(slot.getStartsAt(), slot.getEndsAt(), settings.text(Setting.MAIL_FROM));
        ICalendar calendar = start("REQUEST");
        calendar.addEvent(asHeld(to, confirmed(to, to.getPoll().matter())));
        return written("REQUEST", calendar);
    }

    /**
     * The date has become an event, which says itself what it is and on which days.
     *
     * @param days one or more, in order
     */
    OutgoingMail.Calendar request(PollParticipant to, PollMatter event, List<EntryDays.Day> days) {
        EntryDays.Day first = days.get(0);
        to.hold(
                SwedishTime.at(first.date().atTime(first.startsAt())),
                SwedishTime.at(first.date().atTime(first.endsAt())),
                settings.text(Setting.MAIL_FROM));
        ICalendar calendar = start("REQUEST");
        EntryDays.add(calendar, days, () -> confirmed(to, event));
        return written("REQUEST", calendar);
    }

    /** Takes back what the person's calendar was told; empty if that was nothing. */
    Optional<OutgoingMail.Calendar> cancel(PollParticipant to) {
        if (to.getCalendarSequence().isEmpty()) {
            return Optional.empty();
        }
        to.letGo();
        VEvent entry = described(to, to.getPoll().matter());
        entry.setStatus(Status.cancelled());
        entry.setTransparency(Transparency.transparent());
        ICalendar calendar = start("CANCEL");
        calendar.addEvent(asHeld(to, entry));
        return Optional.of(written("CANCEL", calendar));
    }

    private static ICalendar start(String method) {
        ICalendar calendar = CalendarText.start("polls");
        calendar.setMethod(new Method(method));
        return calendar;
    }

    private static OutgoingMail.Calendar written(String method, ICalendar calendar) {
        return new OutgoingMail.Calendar(method, CalendarText.of(calendar));
    }

    private static VEvent asHeld(PollParticipant to, VEvent entry) {
        entry.setDateStart(Date.from(to.getHeldFrom().orElseThrow()), true);
        entry.setDateEnd(Date.from(to.getHeldUntil().orElseThrow()), true);
        return entry;
    }

    private VEvent confirmed(PollParticipant to, PollMatter matter) {
        VEvent entry = described(to, matter);
        entry.setStatus(Status.confirmed());
        entry.setTransparency(Transparency.opaque());
        return entry;
    }

    /** All but the time. */
    private VEvent described(PollParticipant to, PollMatter matter) {
        Instant now = clock.instant();
        VEvent entry = new VEvent();
        entry.setUid(uid(to));
        entry.setSequence(to.getCalendarSequence().orElse(0));
        entry.setDateTimeStamp(Date.from(now));
        entry.setLastModified(Date.from(now));
        entry.setSummary(matter.title());
        String where = where(matter);
        if (!where.isEmpty()) {
            entry.setLocation(where);
        }
        String about =
                Stream.of(matter.text(), matter.onlineUrl())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"));
        if (!about.isEmpty()) {
            entry.setDescription(about);
        }
        if (to.getPerson().getNameForOthers().isEmpty()) {
            // Who may look into the calendar is not told where the person will be.
            entry.setClassification(Classification.private_());
        }
        String sender = settings.text(Setting.MAIL_FROM);
        String first = to.getCalendarOrganiser().orElse(sender);
        Organizer organizer = new Organizer(named(site.name()), first);
        if (!first.equals(sender)) {
            organizer.setSentBy("mailto:" + sender);
        }
        entry.setOrganizer(organizer);
        entry.addAttendee(attendee(to.getPerson()));
        return entry;
    }

    /** The house for those who meet there; the link for those who do not. */
    static String where(PollMatter matter) {
        String house = matter.place() == null ? "" : matter.place();
        String link = matter.onlineUrl() == null ? "" : matter.onlineUrl();
        return matter.mode() == AttendanceMode.ONLINE
                ? (link.isEmpty() ? house : link)
                : (house.isEmpty() ? link : house);
    }

    /** Has said yes or no in the poll already: no calendar is asked for an answer. */
    private static Attendee attendee(Person person) {
        Attendee attendee = new Attendee(named(person.getName()), person.getEmailAscii());
        attendee.setRole(Role.ATTENDEE);
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        attendee.setRsvp(false);
        return attendee;
    }

    private String uid(PollParticipant to) {
        String what = "poll:" + to.getPoll().getId() + ':' + to.getPerson().getId();
        return what.replace(':', '-') + '-' + marks.mark().of(what) + "@motesplats";
    }

    /** The value of a parameter has no quotation mark, not even an escaped one (RFC 5545, 3.1). */
    private static String named(String name) {
        return name.replace('"', '\'');
    }
}
