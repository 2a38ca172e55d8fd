package se.motesplats.meeting.around.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.motesplats.account.Person;
import se.motesplats.meeting.GroupStatus;
import se.motesplats.meeting.GuestStatus;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingReminder;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.outbox.service.MailChoices;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.reminder.Anchor;
import se.motesplats.reminder.MomentRule;
import se.motesplats.reminder.MomentSide;
import se.motesplats.reminder.MomentUnit;
import se.motesplats.reminder.ReminderRule;
import se.motesplats.reminder.SendingHours;
import se.motesplats.reminder.service.PlannedReminders;
import se.motesplats.reminder.service.SendingTimes;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.SystemStep;

/**
 * Reminds those who sit in a group, and its guests, of a meeting: once for the day that it has, so
 * many working days before as the group says. Whoever was told the day after the reminder would
 * have come is not told again.
 */
@ApplicationScoped
class MeetingReminders implements PlannedReminders {

    private static final String ANCHOR = "MEETING";

    /**
     * As many working days as a group can ask for, with weekends and all holidays of a Christmas.
     */
    private static final int FARTHEST = 45;

    @PersistenceContext private EntityManager em;
    @Inject private GroupRepository groups;
    @Inject private SendingTimes times;
    @Inject private MailChoices choices;
    @Inject private MeetingReminderMails mails;
    @Inject private Outbox outbox;
    @Inject private Clock clock;

    @Override
    @Transactional(TxType.REQUIRED)
    public List<Long> due() {
        Instant now = clock.instant();
        LocalDate today = SwedishTime.dayOf(now);
        SendingHours hours = times.hours();
        return em.createQuery(
                        """
                        select m from Meeting m join fetch m.meetingGroup g
                        where m.day between :today and :farthest and m.status in :open
                        and g.remindDays > 0 and g.status <> :ended
                        and not exists (select r.id from MeetingReminder r where r.meeting = m and r.day = m.day)
                        order by m.day, m.startsAt, m.id
                        """,
                        Meeting.class)
                .setParameter("today", today)
                .setParameter("farthest", today.plusDays(FARTHEST))
                .setParameter("open", MeetingStatus.open())
                .setParameter("ended", GroupStatus.ENDED)
                .getResultStream()
                .filter(meeting -> isDue(meeting, hours, now))
                .map(Meeting::getId)
                .toList();
    }

    @Override
    @SystemStep
    @Transactional(TxType.REQUIRES_NEW)
    public int send(long meetingId) {
        Meeting meeting = em.find(Meeting.class, meetingId);
        em.refresh(meeting, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        if (!isDue(meeting, times.hours(), now) || isReminded(meeting)) {
            return 0;
        }
        List<Person> people = wanted(people(meeting));
        outbox.put(people.stream().map(person -> mails.of(meeting, person)).toList());
        em.persist(new MeetingReminder(meeting, now, people.size()));
        return people.size();
    }

    /** Its moment has come, the meeting has not, and the day was known before. */
    private static boolean isDue(Meeting meeting, SendingHours hours, Instant now) {
        int days = meeting.getGroup().getRemindDays();
        if (days == 0 || !meeting.getStatus().isOpen() || !now.isBefore(meeting.start())) {
            return false;
        }
        Instant due =
                new MomentRule(
                                ANCHOR,
                                days,
                                MomentUnit.WORKING_DAYS,
                                MomentSide.BEFORE,
                                ReminderRule.USUAL_TIME)
                        .from(Anchor.at(ANCHOR, meeting.start()), hours);
        return !now.isBefore(due)
                && meeting.getChangedAt().isBefore(due)
                && !hours.isTooLate(due, now)
                && hours.sends(due, now);
    }

    private boolean isReminded(Meeting meeting) {
        return !em.createQuery(
                        "select r.id from MeetingReminder r where r.meeting = :meeting and r.day ="
                                + " :day",
                        Long.class)
                .setParameter("meeting", meeting)
                .setParameter("day", meeting.getDay())
                .getResultList()
                .isEmpty();
    }

    /** Those who sit in the group on its day, and those who are let in to it; nobody twice. */
    private List<Person> people(Meeting meeting) {
        Set<Long> seen = new TreeSet<>();
        return java.util.stream.Stream.concat(
                        groups.people(meeting.getGroup().getId(), meeting.getDay()).stream()
                                .map(place -> place.getPerson()),
                        em.createQuery(
                                        "select p from MeetingGuest v join v.person p where v.meeting ="
                                                + " :meeting and v.status = :approved order by p.id",
                                        Person.class)
                                .setParameter("meeting", meeting)
                                .setParameter("approved", GuestStatus.APPROVED)
                                .getResultStream())
                .filter(person -> seen.add(person.getId()))
                .toList();
    }

    private List<Person> wanted(List<Person> people) {
        Set<Long> unwilling =
                choices.unwilling(
                        MeetingReminderMails.TEMPLATE, people.stream().map(Person::getId).toList());
        return people.stream().filter(person -> !unwilling.contains(person.getId())).toList();
    }
}
