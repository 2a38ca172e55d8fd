package se.motesplats.seat.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.motesplats.account.Person;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.outbox.service.MailMarks;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.SeatCalendar;
import se.motesplats.seat.ground.service.HolderRepository;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.site.service.SiteBoard;

/**
 * Calendar entries of seats, by iTIP (RFC 5546): one entry for all days of the event, its
 * identifier stable per person and event, the sequence growing with everything that is told, the
 * sender who told it first as organiser throughout, and nobody but the recipient as attendee.
 */
@ApplicationScoped
public class SeatCalendars {

    /** As whom mails are sent now, and whether answers of calendars are read there. */
    record Sender(String name, String address, boolean answered) {

        /** Whose mailbox nobody reads: no calendar is asked for an answer. */
        Sender(String name, String address) {
            this(name, address, false);
        }
    }

    @Inject private HolderRepository holders;
    @Inject private MailMarks marks;
    @Inject private Settings settings;
    @Inject private SiteBoard site;
    @Inject private Clock clock;

    /**
     * What to tell the person's calendar now that the seat is theirs or the event has changed. Each
     * object has one identifier, so each goes by a mail of its own: the first is what the mail is
     * about, others take back entries that an earlier version made for single days.
     *
     * @param nominations of one event, each of another person
     * @return for each nomination, by its id: a request, or a cancellation if the event has no days
     *     any more; empty if there is nothing to tell
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Long, List<CalendarEntry>> request(List<Nomination> nominations) {
        return tell(nominations, false);
    }

    /**
     * Takes back what the people's calendars were told, in the same way; empty if that was nothing.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Long, List<CalendarEntry>> cancel(List<Nomination> nominations) {
        return tell(nominations, true);
    }

    private Map<Long, List<CalendarEntry>> tell(List<Nomination> nominations, boolean gone) {
        Map<Long, List<CalendarEntry>> entries = new HashMap<>();
        if (nominations.isEmpty()) {
            return entries;
        }
        Event event = nominations.get(0).getEvent();
        int days = gone ? 0 : event.getDays().size();
        Set<Long> people = new LinkedHashSet<>();
        nominations.forEach(n -> people.add(n.getPerson().getId()));
        Sender sender = sender();
        if (days > 0) {
            EventDay day = event.getDays().get(0);
            people.removeAll(
                    holders.addCalendars(
                            event.getId(),
                            people,
                            days,
                            sender.address(),
                            day.starts(),
                            day.ends()));
        }
        Map<Long, SeatCalendar> known = new HashMap<>();
        holders.calendars(event.getId(), people)
                .forEach(calendar -> known.put(calendar.getPersonId(), calendar));
        for (Nomination nomination : nominations) {
            Optional<SeatCalendar> calendar =
                    Optional.ofNullable(known.get(nomination.getPerson().getId()));
            entries.put(nomination.getId(), tell(nomination, days, calendar, sender));
        }
        return entries;
    }

    private Sender sender() {
        return new Sender(
                site.name(),
                settings.text(Setting.MAIL_FROM),
                settings.find(Setting.IMAP_HOST).isPresent());
    }

    private List<CalendarEntry> tell(
            Nomination nomination, int days, Optional<SeatCalendar> known, Sender sender) {
        Event event = nomination.getEvent();
        Person person = nomination.getPerson();
        if (days == 0 && known.map(SeatCalendar::getDays).orElse(0) == 0) {
            return List.of();
        }
        List<String> left = known.map(calendar -> calendar.tell(days)).orElse(List.of());
        SeatCalendar told =
                known.orElseGet(() -> new SeatCalendar(event.getId(), person.getId(), days));
        if (days > 0) {
            EventDay day = event.getDays().get(0);
            told.holds(day.starts(), day.ends());
        }
        SeatEntry entry =
                new SeatEntry(
                        nomination,
                        told,
                        told.organisedBy(sender.address()),
                        sender,
                        settings.link("/signup/mine.xhtml?event=" + event.getId()),
                        clock.instant());
        List<CalendarEntry> entries = new ArrayList<>();
        entries.add(days > 0 ? entry.request(uid(told)) : entry.cancel(uid(told)));
        left.forEach(uid -> entries.add(entry.cancel(uid)));
        return entries;
    }

    /** The identifier; with a mark where the calendar has known it with one from the beginning. */
    private String uid(SeatCalendar told) {
        return told.isMarked()
                ? told.uid()
                        .replace(
                                "@",
                                '-'
                                        + marks.mark()
                                                .of(entry(told.getEventId(), told.getPersonId()))
                                        + '@')
                : told.uid();
    }

    /** What the mark of an identifier is made of. */
    static String entry(long event, long person) {
        return "seat:" + event + ':' + person;
    }
}
