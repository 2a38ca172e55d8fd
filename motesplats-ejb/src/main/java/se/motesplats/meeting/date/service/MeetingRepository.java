package se.motesplats.meeting.date.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.meeting.group.service.MeetingReach;

/** The meetings of groups in the database. */
@Dependent
class MeetingRepository {

    private static final String ITEM =
            """
            select new se.motesplats.meeting.date.service.MeetingListItem(
                m.id, g.id, g.name, m.day, m.startsAt, m.minutes, m.place.mode, m.place.place,
                m.theme, m.status)
            from Meeting m join m.meetingGroup g
            """;

    @PersistenceContext private EntityManager em;

    /** Meetings of a group from a day on, the nearest first. */
    List<MeetingListItem> coming(long groupId, LocalDate from, int first, int max) {
        return em.createQuery(
                        ITEM
                                + " where g.id = :group and m.day >= :from"
                                + " order by m.day, m.startsAt, m.id",
                        MeetingListItem.class)
                .setParameter("group", groupId)
                .setParameter("from", from)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    /** Meetings of a group before a day, the latest first. */
    List<MeetingListItem> past(long groupId, LocalDate before, int first, int max) {
        return em.createQuery(
                        ITEM
                                + " where g.id = :group and m.day < :before"
                                + " order by m.day desc, m.startsAt desc, m.id desc",
                        MeetingListItem.class)
                .setParameter("group", groupId)
                .setParameter("before", before)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    int countFrom(long groupId, LocalDate from) {
        return em.createQuery(
                        "select count(m.id) from Meeting m where m.meetingGroup.id = :group and"
                                + " m.day >= :from",
                        Long.class)
                .setParameter("group", groupId)
                .setParameter("from", from)
                .getSingleResult()
                .intValue();
    }

    int countBefore(long groupId, LocalDate before) {
        return em.createQuery(
                        "select count(m.id) from Meeting m where m.meetingGroup.id = :group and"
                                + " m.day < :before",
                        Long.class)
                .setParameter("group", groupId)
                .setParameter("before", before)
                .getSingleResult()
                .intValue();
    }

    /**
     * Of all groups within reach, those that are still to come from a day on, the nearest first.
     */
    List<MeetingListItem> comingWithin(MeetingReach reach, LocalDate from, int max) {
        if (reach.isNothing()) {
            return List.of();
        }
        return reach.bind(
                        em.createQuery(
                                ITEM
                                        + " where m.day >= :from and m.status in :open and "
                                        + reach.meetings("m")
                                        + " order by m.day, m.startsAt, m.id",
                                MeetingListItem.class))
                .setParameter("from", from)
                .setParameter("open", MeetingStatus.open())
                .setMaxResults(max)
                .getResultList();
    }

    /**
     * Whether the group has another meeting at that very time.
     *
     * @param except one that does not count; null for none
     */
    boolean isTaken(long groupId, LocalDate day, LocalTime time, @Nullable Long except) {
        return em.createQuery(
                        "select m.id from Meeting m where m.meetingGroup.id = :group and m.day ="
                                + " :day and m.startsAt = :time and m.status <> :cancelled",
                        Long.class)
                .setParameter("group", groupId)
                .setParameter("day", day)
                .setParameter("time", time)
                .setParameter("cancelled", MeetingStatus.CANCELLED)
                .getResultStream()
                .anyMatch(id -> !id.equals(except));
    }

    /** Meetings of a group that are still to come from a day on, the nearest first. */
    List<Meeting> open(long groupId, LocalDate from) {
        return em.createQuery(
                        "select m from Meeting m where m.meetingGroup.id = :group and m.day >= :from"
                                + " and m.status in :open order by m.day, m.startsAt, m.id",
                        Meeting.class)
                .setParameter("group", groupId)
                .setParameter("from", from)
                .setParameter("open", MeetingStatus.open())
                .getResultList();
    }

    /** The one before that took or takes place. */
    Optional<Long> previous(Meeting meeting) {
        return neighbour(
                meeting,
                "(m.day < :day or (m.day = :day and m.startsAt < :time))",
                "order by m.day desc, m.startsAt desc, m.id desc");
    }

    /** The one after that takes place. */
    Optional<Long> next(Meeting meeting) {
        return neighbour(
                meeting,
                "(m.day > :day or (m.day = :day and m.startsAt > :time))",
                "order by m.day, m.startsAt, m.id");
    }

    private Optional<Long> neighbour(Meeting meeting, String condition, String order) {
        return em.createQuery(
                        "select m.id from Meeting m where m.meetingGroup.id = :group and m.status <>"
                                + " :cancelled and "
                                + condition
                                + " "
                                + order,
                        Long.class)
                .setParameter("group", meeting.getGroup().getId())
                .setParameter("cancelled", MeetingStatus.CANCELLED)
                .setParameter("day", meeting.getDay())
                .setParameter("time", meeting.getStartsAt())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
