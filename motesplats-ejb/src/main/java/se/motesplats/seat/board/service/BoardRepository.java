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

    /** What happened at an event since a moment, counted. */
    record Lately(long named, long accepted, long left, long returned) {}

    /** All of it, each number within its index. */
    Lately lately(long eventId, Instant since) {
        ResultRow sums =
                ResultRow.only(
                        em.createNativeQuery(
                                        SeatSql.of(
                                                """
                                select (select count(*) from nomination where event_id = ?1 and nominated_at >= ?2),
                                    (select count(*) from nomination where event_id = ?1 and answered_at >= ?2 and status in {taken}),
                                    (select count(*) from nomination where event_id = ?1 and ended_at >= ?2),
                                    (select count(*) from seat_move where event_id = ?1 and at >= ?2 and kind in ('RETURNED', 'RECALLED'))
                                """))
                                .setParameter(1, eventId)
                                .setParameter(2, Timestamp.from(since)));
        return new Lately(sums.number(0), sums.number(1), sums.number(2), sums.number(3));
    }

    /**
     * Yes and no by the day on which they came; days without an answer are missing. Each day is a
     * span of the index, so that no moment is turned into a day.
     */
    List<Chart.Row> answers(long eventId, LocalDate from, LocalDate until) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        """
                                select cast(d.day as date), count(*) filter (where n.status <> 'DECLINED'), count(*) filter (where n.status = 'DECLINED')
                                from generate_series(cast(?2 as timestamp), cast(?3 as timestamp), interval '1 day') d(day)
                                join nomination n on n.event_id = ?1 and n.answered_at >= d.day at time zone ?4
                                    and n.answered_at < (d.day + interval '1 day') at time zone ?4
                                group by d.day order by d.day
                                """)
                                .setParameter(1, eventId)
                                .setParameter(2, from.toString())
                                .setParameter(3, until.toString())
                                .setParameter(4, SwedishTime.zone().getId()))
                .stream()
                .map(c -> new Chart.Row(c.day(0), List.of(c.number(1), c.number(2))))
                .toList();
    }

    /**
     * Seats of units without a name, at a fixed round of an event that is planned and not over.
     *
     * @param seats those that nobody keeps for somebody
     */
    record Unnamed(long eventId, String eventTitle, LocalDate deadline, long seats, long units) {}

    /** Those whose naming ends until a day, or has ended, the earliest first. */
    List<Unnamed> unnamed(Instant now, LocalDate today, LocalDate until) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        SeatSql.of(
                                                """
                                select id, title, naming_deadline, sum(unnamed), count(*) from (
                                    select e.id, e.title, r.naming_deadline, count(s.id)
                                        - (select coalesce(sum(h.seats), 0) from seat_hold h
                                            where h.allocation_id = a.id and h.ended_at is null and h.valid_until > ?1) as unnamed
                                    from event e
                                    join allocation_round r on r.event_id = e.id and r.status = 'FIXED' and r.naming_deadline <= ?3 and r.number =
                                        (select max(l.number) from allocation_round l where l.event_id = e.id and l.topped_up_id is null)
                                    join allocation a on a.event_id = e.id and a.purpose = 'UNIT'
                                    join seat s on s.allocation_id = a.id and s.void_at is null
                                    where e.status = 'PLANNED' and (e.last_day >= ?2 or e.last_day is null)
                                    and not exists (select from nomination n where n.seat_id = s.id and n.status in {active})
                                    group by e.id, e.title, r.naming_deadline, a.id) u
                                where unnamed > 0 group by id, title, naming_deadline order by naming_deadline, id
                                """))
                                .setParameter(1, Timestamp.from(now))
                                .setParameter(2, java.sql.Date.valueOf(today))
                                .setParameter(3, java.sql.Date.valueOf(until)))
                .stream()
                .map(
                        row ->
                                new Unnamed(
                                        row.number(0),
                                        row.text(1),
                                        row.day(2),
                                        row.number(3),
                                        row.number(4)))
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
