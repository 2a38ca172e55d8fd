package se.motesplats.seat.board.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.overview.Chart;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.ground.service.SeatSql;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.database.service.ResultRow;

/** What the board tells beside the numbers, in the database. */
@Dependent
class BoardRepository {

    @PersistenceContext private EntityManager em;

    /** What happened since a moment, by allocation. */
    List<SeatBoard.Change> changes(long eventId, Instant since) {
        List<SeatBoard.Change> changes = new ArrayList<>();
        for (ResultRow c :
                ResultRow.of(
                        em.createNativeQuery(
                                        SeatSql.of(
                                                """
                                select o.name, a.purpose, coalesce(n.named, 0), coalesce(n.accepted, 0), coalesce(n.gone, 0), coalesce(m.seats, 0)
                                from allocation a join organisation o on o.id = a.organisation_id
                                left join (select allocation_id, count(*) filter (where nominated_at >= ?2) as named,
                                        count(*) filter (where answered_at >= ?2 and status in {taken}) as accepted,
                                        count(*) filter (where ended_at >= ?2) as gone
                                    from nomination where event_id = ?1 and (nominated_at >= ?2 or answered_at >= ?2 or ended_at >= ?2)
                                    group by allocation_id) n on n.allocation_id = a.id
                                left join (select from_id, count(*) as seats from seat_move
                                    where event_id = ?1 and at >= ?2 and kind in ('RETURNED', 'RECALLED') group by from_id) m on m.from_id = a.id
                                where a.event_id = ?1 and (n.allocation_id is not null or m.from_id is not null)
                                order by o.name, a.id
                                """))
                                .setParameter(1, eventId)
                                .setParameter(2, Timestamp.from(since)))) {
            changes.add(
                    new SeatBoard.Change(
                            c.text(0),
                            c.constant(AllocationPurpose.class, 1),
                            c.number(2),
                            c.number(3),
                            c.number(4),
                            c.number(5)));
        }
        return changes;
    }

    /**
     * Yes and no by the day on which they came, from a day on; days without an answer are missing.
     */
    List<Chart.Row> answers(long eventId, LocalDate from) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        """
                                select cast(n.answered_at at time zone ?3 as date) as day,
                                    count(*) filter (where n.status <> 'DECLINED'), count(*) filter (where n.status = 'DECLINED')
                                from nomination n where n.event_id = ?1 and n.answered_at >= ?2
                                group by 1 order by 1
                                """)
                                .setParameter(1, eventId)
                                .setParameter(2, Timestamp.from(SwedishTime.startOf(from)))
                                .setParameter(3, SwedishTime.zone().getId()))
                .stream()
                .map(c -> new Chart.Row(c.day(0), List.of(c.number(1), c.number(2))))
                .toList();
    }

    /** The last day for naming people; null before a round is fixed. */
    @Nullable LocalDate namingDeadline(long eventId) {
        return em.createQuery(
                        """
                        select r.plan.namingDeadline from AllocationRound r
                        where r.event.id = :event and r.course.fixed.doneAt is not null and r.course.reopened.doneAt is null and r.toppedUp is null order by r.number desc
                        """,
                        LocalDate.class)
                .setParameter("event", eventId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
