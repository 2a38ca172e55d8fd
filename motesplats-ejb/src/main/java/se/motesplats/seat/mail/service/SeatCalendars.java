package se.motesplats.seat.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.motesplats.account.Person;
import se.motesplats.event.Event;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.SeatCalendar;
import se.motesplats.seat.ground.service.HolderRepository;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;

/**
 * Calendar entries of seats, by iTIP (RFC 5546): one entry for all days of the event, its
 * identifier stable per person and event, the sequence growing with everything that is told, the
 * configured sender as organiser throughout, and nobody but the recipient as attendee.
 */
@ApplicationScoped
public class SeatCalendars {

    @Inject private SeatRepository repository;
    @Inject private HolderRepository holders;
    @Inject private Settings settings;
    @Inject private Clock clock;

    /**
     * What to tell the person's calendar now that the seat is theirs or the event has changed. Each
     * object has one identifier, so each goes by a mail of its own: the first is what the mail is
     * about, others take back entries that an earlier version made for single days.
     *
     * @return a request, or a cancellation if the event has no days any more; empty if there is
     *     nothing to tell
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<CalendarEntry> request(Nomination nomination) {
        return tell(nomination, nomination.getEvent().getDays().size());
    }

    /**
     * Takes back what the person's calendar was told, in the same way; empty if that was nothing.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<CalendarEntry> cancel(Nomination nomination) {
        return tell(nomination, 0);
    }

    private List<CalendarEntry> tell(Nomination nomination, int days) {
        Event event = nomination.getEvent();
        Person person = nomination.getPerson();
        Optional<SeatCalendar> known = holders.findCalendar(event.getId(), person.getId());
        if (days == 0 && known.map(SeatCalendar::getDays).orElse(0) == 0) {
            return List.of();
        }
        List<String> left = known.map(calendar -> calendar.tell(days)).orElse(List.of());
        SeatCalendar told =
                known.orElseGet(() -> add(new SeatCalendar(event.getId(), person.getId(), days)));
        SeatEntry entry =
                new SeatEntry(
                        nomination,
                        told.getSequence(),
                        settings.text(Setting.MAIL_FROM),
                        clock.instant());
        List<CalendarEntry> entries = new ArrayList<>();
        entries.add(days > 0 ? entry.request(told.uid()) : entry.cancel(told.uid()));
        left.forEach(uid -> entries.add(entry.cancel(uid)));
        return entries;
    }

    private SeatCalendar add(SeatCalendar first) {
        repository.add(first);
        return first;
    }
}
