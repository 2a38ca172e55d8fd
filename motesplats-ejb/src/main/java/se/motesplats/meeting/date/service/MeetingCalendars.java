package se.motesplats.meeting.date.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.motesplats.account.Person;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingCalendar;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.site.service.SiteBoard;

/**
 * Calendar entries of meetings, by iTIP (RFC 5546): the identifier stable per person and meeting,
 * the sequence growing with everything that is told, nobody but the recipient as attendee. For the
 * mails of this feature, which carry them.
 */
@ApplicationScoped
public class MeetingCalendars {

    @PersistenceContext private EntityManager em;
    @Inject private Settings settings;
    @Inject private SiteBoard site;
    @Inject private Clock clock;

    /** What to tell the people's calendars now that they are called or the meeting has changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Long, OutgoingMail.Calendar> request(Meeting meeting, Collection<Person> people) {
        Map<Long, MeetingCalendar> known = known(meeting);
        Map<Long, OutgoingMail.Calendar> entries = new HashMap<>();
        for (Person person : people) {
            MeetingCalendar told =
                    known.computeIfAbsent(person.getId(), id -> added(meeting, person));
            told.tell(true);
            entries.put(person.getId(), entry(meeting, person, told).request());
        }
        return entries;
    }

    /** Takes back what the people's calendars hold; nothing for those that hold none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Long, OutgoingMail.Calendar> cancel(Meeting meeting, Collection<Person> people) {
        Map<Long, MeetingCalendar> known = known(meeting);
        Map<Long, OutgoingMail.Calendar> entries = new HashMap<>();
        for (Person person : people) {
            MeetingCalendar told = known.get(person.getId());
            if (told != null && told.isHeld()) {
                told.tell(false);
                entries.put(person.getId(), entry(meeting, person, told).cancel());
            }
        }
        return entries;
    }

    /** Ids of those whose calendars hold the meeting. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Long> holders(Meeting meeting) {
        return known(meeting).values().stream()
                .filter(MeetingCalendar::isHeld)
                .map(MeetingCalendar::getPersonId)
                .toList();
    }

    private Map<Long, MeetingCalendar> known(Meeting meeting) {
        Map<Long, MeetingCalendar> known = new HashMap<>();
        em.createQuery(
                        "select c from MeetingCalendar c where c.meetingId = :meeting",
                        MeetingCalendar.class)
                .setParameter("meeting", meeting.getId())
                .getResultStream()
                .forEach(c -> known.put(c.getPersonId(), c));
        return known;
    }

    private MeetingCalendar added(Meeting meeting, Person person) {
        MeetingCalendar added =
                new MeetingCalendar(
                        meeting.getId(), person.getId(), settings.text(Setting.MAIL_FROM));
        em.persist(added);
        return added;
    }

    private MeetingEntry entry(Meeting meeting, Person person, MeetingCalendar told) {
        return new MeetingEntry(
                meeting,
                person,
                told,
                Objects.requireNonNull(site.name()),
                settings.link("/meeting/view.xhtml?meeting=" + meeting.getId()),
                clock.instant());
    }
}
