package se.motesplats.seat.service;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.parameter.Role;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Transparency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.motesplats.account.Person;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.SeatCalendar;
import se.motesplats.seat.SeatMode;
import se.motesplats.shared.Language;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.service.Setting;
import se.motesplats.shared.service.Settings;
import se.motesplats.shared.service.TimeZoneComponent;

/**
 * Calendar entries of seats, by iTIP (RFC 5546): one entry for each day of the event, its
 * identifier stable per person and event, the sequence growing with everything that is told, the
 * configured sender as organiser throughout, and nobody but the recipient as attendee.
 */
@ApplicationScoped
public class SeatCalendars {

    @Inject private SeatRepository repository;
    @Inject private Settings settings;
    @Inject private Clock clock;

    /**
     * What to tell the person's calendar now that the seat is theirs or the event has changed.
     *
     * @return a request with the event's days, and a cancellation of entries for days that are no
     *     more; empty if there is no day to tell
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<CalendarEntry> request(Nomination nomination) {
        Event event = nomination.getEvent();
        Person person = nomination.getPerson();
        int days = event.getDays().size();
        Optional<SeatCalendar> known = repository.findCalendar(event.getId(), person.getId());
        int before = known.map(SeatCalendar::getDays).orElse(0);
        if (days == 0 && before == 0) {
            return List.of();
        }
        SeatCalendar told = tell(known, event, person, days);
        List<CalendarEntry> entries = new ArrayList<>();
        if (days > 0) {
            entries.add(write("REQUEST", nomination, told, 0, days));
        }
        if (before > days) {
            entries.add(write("CANCEL", nomination, told, days, before));
        }
        return entries;
    }

    /** Takes back what the person's calendar was told; empty if it was told nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<CalendarEntry> cancel(Nomination nomination) {
        Event event = nomination.getEvent();
        Person person = nomination.getPerson();
        Optional<SeatCalendar> known = repository.findCalendar(event.getId(), person.getId());
        int before = known.map(SeatCalendar::getDays).orElse(0);
        if (before == 0) {
            return Optional.empty();
        }
        SeatCalendar told = tell(known, event, person, 0);
        return Optional.of(write("CANCEL", nomination, told, 0, before));
    }

    private SeatCalendar tell(Optional<SeatCalendar> known, Event event, Person person, int days) {
        if (known.isPresent()) {
            known.get().tell(days);
            return known.get();
        }
        SeatCalendar first = new SeatCalendar(event.getId(), person.getId(), days);
        repository.add(first);
        return first;
    }

    private CalendarEntry write(
            String method, Nomination nomination, SeatCalendar told, int from, int to) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//motesplats//seats//SV");
        calendar.setMethod(new Method(method));
        calendar.getTimezoneInfo().setDefaultTimezone(TimeZoneComponent.of(SwedishTime.zone()));
        for (int day = from; day < to; day++) {
            calendar.addEvent(entry(method, nomination, told, day));
        }
        return new CalendarEntry(method, told.getSequence(), Biweekly.write(calendar).go());
    }

    private VEvent entry(String method, Nomination nomination, SeatCalendar told, int day) {
        Event event = nomination.getEvent();
        Person person = nomination.getPerson();
        boolean cancelled = method.equals("CANCEL");
        VEvent entry = new VEvent();
        entry.setUid(told.uid(day));
        entry.setSequence(told.getSequence());
        entry.setDateTimeStamp(Date.from(clock.instant()));
        entry.setSummary(event.getTitle());
        if (day < event.getDays().size()) {
            EventDay when = event.getDays().get(day);
            entry.setDateStart(at(when.getDay().atTime(when.getStartsAt())), true);
            entry.setDateEnd(at(when.getDay().atTime(when.getEndsAt())), true);
        }
        boolean online = nomination.findMode().filter(m -> m == SeatMode.ONLINE).isPresent();
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
        if (nomination.findMode().isEmpty() || online) {
            event.getOnlineUrl().ifPresent(entry::setUrl);
        }
        entry.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
        entry.setTransparency(cancelled ? Transparency.transparent() : Transparency.opaque());
        entry.setOrganizer(
                new Organizer(named(event.getTitle()), settings.text(Setting.MAIL_FROM)));
        Attendee attendee = new Attendee(named(person.getName()), person.getEmail());
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
