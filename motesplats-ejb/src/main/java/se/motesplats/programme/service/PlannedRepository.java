package se.motesplats.programme.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.programme.ReleasedSession;
import se.motesplats.programme.Session;
import se.motesplats.programme.Slot;
import se.motesplats.shared.database.service.ResultRow;

/** The working schedules of many events, each kind of row read at once. */
@Dependent
class PlannedRepository {

    @PersistenceContext private EntityManager em;

    /** An event that is being planned. */
    record Planned(long eventId, String title) {}

    /** A day of such an event. */
    record Day(long eventId, Slot hours) {}

    /** What was released last of a programme. */
    record Latest(long eventId, ReleasedSession session) {}

    /**
     * Events that are planned and not over and have something to put into a programme, the nearest
     * first.
     *
     * @param ids only these; null for all
     */
    List<Planned> planned(@Nullable Collection<Long> ids, LocalDate today, int max) {
        Query query =
                em.createQuery(
                        """
                        select e.id, e.title
                        from Event e where e.status = se.motesplats.event.EventStatus.PLANNED
                        and (e.lastDay >= :today or e.lastDay is null)
                        and (exists (select s.id from Session s where s.eventId = e.id)
                            or exists (select p.id from Proposal p where p.event = e
                                and p.status = se.motesplats.proposal.ProposalStatus.ACCEPTED))
                        """
                                + (ids == null ? "" : " and e.id in :ids")
                                + " order by e.firstDay nulls last, e.id");
        if (ids != null) {
            query.setParameter("ids", ids);
        }
        return ResultRow.of(query.setParameter("today", today).setMaxResults(max)).stream()
                .map(row -> new Planned(row.number(0), row.text(1)))
                .toList();
    }

    List<Day> days(Collection<Long> ids) {
        return ResultRow.of(
                        em.createQuery(
                                        """
                                        select e.id, d.day, d.startsAt, d.endsAt
                                        from Event e join e.days d where e.id in :ids order by d.day
                                        """)
                                .setParameter("ids", ids))
                .stream()
                .map(row -> new Day(row.number(0), new Slot(row.day(1), row.time(2), row.time(3))))
                .toList();
    }

    List<Session> sessions(Collection<Long> ids) {
        return em.createQuery(
                        "select s from Session s left join fetch s.room where s.eventId in :ids order by s.id",
                        Session.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    List<Latest> latest(Collection<Long> ids) {
        return ResultRow.of(
                        em.createQuery(
                                        """
                                        select r.eventId, s from ReleasedSession s join s.release r where r.eventId in :ids
                                        and r.number = (select max(l.number) from ProgrammeRelease l where l.eventId = r.eventId)
                                        """)
                                .setParameter("ids", ids))
                .stream()
                .map(row -> new Latest(row.number(0), row.entity(ReleasedSession.class, 1)))
                .toList();
    }
}
