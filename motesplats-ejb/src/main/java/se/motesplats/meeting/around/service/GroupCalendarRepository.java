package se.motesplats.meeting.around.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import se.motesplats.meeting.Meeting;

/** The meetings that calendars show, in the database. */
@Dependent
class GroupCalendarRepository {

    @PersistenceContext private EntityManager em;

    /** Of a group from a day on, the nearest first, also cancelled ones. */
    List<Meeting> coming(long groupId, LocalDate from, int max) {
        return em.createQuery(
                        "select m from Meeting m where m.meetingGroup.id = :group and m.day >= :from"
                                + " order by m.day, m.startsAt, m.id",
                        Meeting.class)
                .setParameter("group", groupId)
                .setParameter("from", from)
                .setMaxResults(max)
                .getResultList();
    }
}
