package se.motesplats.meeting.minutes.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.motesplats.account.Person;
import se.motesplats.meeting.AppointedRepresentative;
import se.motesplats.meeting.GroupRole;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.meeting.Minutes;
import se.motesplats.meeting.MinutesVersion;
import se.motesplats.shared.NotFound;

/** Minutes and their versions in the database. */
@Dependent
class MinutesRepository {

    @PersistenceContext private EntityManager em;

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    void flush() {
        em.flush();
    }

    Person person(long id) {
        return Optional.ofNullable(em.find(Person.class, id)).orElseThrow(NotFound::new);
    }

    Optional<Minutes> find(long meetingId) {
        return em.createQuery(
                        "select m from Minutes m where m.meeting.id = :meeting", Minutes.class)
                .setParameter("meeting", meetingId)
                .getResultStream()
                .findFirst();
    }

    /**
     * The minutes as they are now, their row locked until the end of the transaction: those who
     * write, send, answer and publish come one after the other.
     */
    Minutes lock(long meetingId) {
        Minutes found = find(meetingId).orElseThrow(NotFound::new);
        em.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** The latest first. */
    List<MinutesVersion> versions(long meetingId) {
        return em.createQuery(
                        "select v from MinutesVersion v where v.minutes.meeting.id = :meeting"
                                + " order by v.number desc",
                        MinutesVersion.class)
                .setParameter("meeting", meetingId)
                .getResultList();
    }

    /** The next meeting that takes place, after this one. */
    Optional<Meeting> nextDay(Meeting meeting) {
        return neighbour(
                meeting,
                "m.status <> :status and (m.day > :day or (m.day = :day and m.startsAt > :time))"
                        + " order by m.day, m.startsAt, m.id",
                MeetingStatus.CANCELLED);
    }

    /** The meeting before that was held. */
    Optional<Meeting> previous(Meeting meeting) {
        return neighbour(
                meeting,
                "m.status = :status and (m.day < :day or (m.day = :day and m.startsAt < :time))"
                        + " order by m.day desc, m.startsAt desc, m.id desc",
                MeetingStatus.HELD);
    }

    private Optional<Meeting> neighbour(Meeting meeting, String which, MeetingStatus status) {
        return em.createQuery(
                        "select m from Meeting m where m.meetingGroup.id = :group and " + which,
                        Meeting.class)
                .setParameter("group", meeting.getGroup().getId())
                .setParameter("status", status)
                .setParameter("day", meeting.getDay())
                .setParameter("time", meeting.getStartsAt())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Places in the group of those who must not be named. */
    List<AppointedRepresentative> unnamed(long groupId) {
        return em.createQuery(
                        "select a from AppointedRepresentative a join fetch a.person p where"
                                + " a.meetingGroup.id = :group and p.protectedIdentity = true",
                        AppointedRepresentative.class)
                .setParameter("group", groupId)
                .getResultList();
    }

    /** Those who prepare the group's meetings today. */
    List<Person> secretaries(Meeting meeting, LocalDate today) {
        return em.createQuery(
                        """
                        select distinct p from AppointedRepresentative a join a.person p
                        where a.meetingGroup.id = :group and a.role = :role and a.validFrom <= :day
                        and (a.validTo is null or a.validTo >= :day) order by p.id
                        """,
                        Person.class)
                .setParameter("group", meeting.getGroup().getId())
                .setParameter("role", GroupRole.SECRETARY)
                .setParameter("day", today)
                .getResultList();
    }
}
