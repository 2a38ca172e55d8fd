package se.motesplats.seat.recount.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.SeatCheck;
import se.motesplats.seat.ground.service.SeatSql;
import se.motesplats.shared.database.service.ResultRow;

/**
 * The recount in SQL: each check is a query of its own for what should not be, independent of the
 * code that writes the rows. Columns: event, subject, expected, found; {@code ?1} is now.
 */
@Dependent
public class RecountRepository {

    private static final String ACTIVE = SeatSql.of(" {active} ");

    /** So many of one kind tell enough. */
    private static final int MOST = 100;

    private static final Map<SeatCheck, String> CHECKS = checks();

    @PersistenceContext private EntityManager em;

    private static Map<SeatCheck, String> checks() {
        Map<SeatCheck, String> checks = new EnumMap<>(SeatCheck.class);
        checks.put(
                SeatCheck.SEAT_TWICE,
                "select n.event_id, 'seat ' || n.seat_id, 1, count(*) from nomination n where n.status in"
                        + ACTIVE
                        + "group by n.event_id, n.seat_id having count(*) > 1");
        checks.put(
                SeatCheck.PERSON_TWICE,
                "select n.event_id, 'person ' || n.person_id, 1, count(*) from nomination n where n.status in"
                        + ACTIVE
                        + "group by n.event_id, n.person_id having count(*) > 1");
        checks.put(
                SeatCheck.SEAT_ELSEWHERE,
                "select n.event_id, 'nomination ' || n.id, n.allocation_id, s.allocation_id from nomination n join seat s on s.id = n.seat_id where n.status in"
                        + ACTIVE
                        + "and (s.allocation_id <> n.allocation_id or s.void_at is not null)");
        checks.put(
                SeatCheck.MOVES,
                """
                select a.event_id, 'allocation ' || a.id, coalesce(i.number, 0) - coalesce(o.number, 0), coalesce(s.number, 0)
                  from allocation a
                  left join (select to_id, count(*) as number from seat_move where to_id is not null group by to_id) i on i.to_id = a.id
                  left join (select from_id, count(*) as number from seat_move where from_id is not null group by from_id) o on o.from_id = a.id
                  left join (select allocation_id, count(*) as number from seat where void_at is null group by allocation_id) s on s.allocation_id = a.id
                 where coalesce(i.number, 0) - coalesce(o.number, 0) <> coalesce(s.number, 0)
                """);
        checks.put(
                SeatCheck.LAST_MOVE,
                """
                select s.event_id, 'seat ' || s.id, s.allocation_id, coalesce(l.to_id, 0)
                  from seat s left join (select distinct on (seat_id) seat_id, to_id from seat_move order by seat_id, id desc) l on l.seat_id = s.id
                 where case when s.void_at is null then s.allocation_id end is distinct from l.to_id
                """);
        checks.put(
                SeatCheck.HOLDS,
                """
                select a.event_id, 'allocation ' || a.id, coalesce(u.number, 0), h.number
                  from (select allocation_id, sum(seats) as number from seat_hold where ended_at is null and valid_until > ?1 group by allocation_id) h
                  join allocation a on a.id = h.allocation_id
                  left join (select s.allocation_id, count(*) as number from seat s where s.void_at is null
                             and not exists (select from nomination n where n.seat_id = s.id and n.status in
                """
                        + ACTIVE
                        + """
                             ) group by s.allocation_id) u on u.allocation_id = a.id
                 where h.number > coalesce(u.number, 0)
                """);
        checks.put(
                SeatCheck.LEVELS,
                """
                with recursive tree (id) as (
                    select a.id from allocation a where a.parent_allocation_id is null
                    union all
                    select b.id from allocation b join tree t on t.id = b.parent_allocation_id)
                select e.event_id, 'event ' || e.event_id, e.number, coalesce(t.number, 0)
                  from (select event_id, count(*) as number from seat where void_at is null group by event_id) e
                  left join (select s.event_id, count(*) as number from seat s join tree on tree.id = s.allocation_id where s.void_at is null group by s.event_id) t
                    on t.event_id = e.event_id
                 where e.number <> coalesce(t.number, 0)
                """);
        checks.put(
                SeatCheck.ROUND,
                """
                select r.event_id, 'round ' || r.id, coalesce(h.number, 0), coalesce(s.number, 0) + r.from_pool
                  from allocation_round r
                  left join (select round_id, sum(coalesce(adjusted, computed)) as number from allocation_share group by round_id) h on h.round_id = r.id
                  left join (select s.round_id, count(*) as number from seat s
                               join (select distinct on (seat_id) seat_id, to_id from seat_move where kind = 'GRANTED' order by seat_id, id) g on g.seat_id = s.id
                               join allocation a on a.id = g.to_id and a.purpose = 'UNIT'
                              where s.void_at is null group by s.round_id) s on s.round_id = r.id
                 where r.status = 'FIXED' and coalesce(h.number, 0) <> coalesce(s.number, 0) + r.from_pool
                """);
        checks.put(
                SeatCheck.ROUND_TOTAL,
                """
                select r.event_id, 'round ' || r.id, r.seats, sum(coalesce(h.adjusted, h.computed))
                  from allocation_round r join allocation_share h on h.round_id = r.id
                 where r.status = 'FIXED' group by r.event_id, r.id, r.seats having sum(coalesce(h.adjusted, h.computed)) > r.seats
                """);
        checks.put(
                SeatCheck.CAPACITY,
                """
                select c.event_id, 'event ' || c.event_id, least(c.on_site::bigint + c.online, d.least), s.number
                  from seat_capacity c
                  left join (select capacity_id, min(on_site::bigint + online) as least from seat_capacity_day group by capacity_id) d on d.capacity_id = c.id
                  join (select event_id, count(*) as number from seat where void_at is null group by event_id) s on s.event_id = c.event_id
                 where s.number > least(c.on_site::bigint + c.online, d.least)
                """);
        checks.put(
                SeatCheck.MODES,
                """
                select n.event_id, 'event ' || n.event_id, least(case n.seat_mode when 'ON_SITE' then c.on_site else c.online end, d.least), count(*)
                  from nomination n join event e on e.id = n.event_id and e.attendance_mode = 'HYBRID' and e.status = 'PLANNED'
                  join seat_capacity c on c.event_id = n.event_id
                  left join lateral (select min(case n.seat_mode when 'ON_SITE' then x.on_site else x.online end) as least
                                       from seat_capacity_day x where x.capacity_id = c.id) d on true
                 where n.status in
                """
                        + ACTIVE
                        + """
                 group by n.event_id, n.seat_mode, c.on_site, c.online, d.least
                having count(*) > least(case n.seat_mode when 'ON_SITE' then c.on_site else c.online end, d.least)
                """);
        checks.put(
                SeatCheck.OFFERS,
                SeatSql.of(
                        """
                select r.event_id, 'reserve ' || r.id, 1, 0 from reserve r
                 where r.status = 'OFFERED' and not exists (select from nomination n where n.reserve_id = r.id and n.status in {unanswered})
                union all
                select n.event_id, 'nomination ' || n.id, 1, 0 from nomination n join reserve r on r.id = n.reserve_id
                 where n.status in {unanswered} and r.status <> 'OFFERED'
                """));
        checks.put(
                SeatCheck.LATE_OFFERS,
                """
                select n.event_id, 'nomination ' || n.id, 0, 1 from nomination n join event e on e.id = n.event_id and e.status = 'PLANNED'
                 where n.status = 'INVITED' and n.answer_by + interval '1 day' < ?1
                   and exists (select from event_day d where d.event_id = e.id and d.day > ?1)
                """);
        checks.put(
                SeatCheck.WAITING,
                "select r.event_id, 'reserve ' || r.id, 0, 1 from reserve r where r.status = 'WAITING'"
                        + " and exists (select from nomination n where n.event_id = r.event_id and n.person_id = r.person_id and n.status in"
                        + ACTIVE
                        + ")");
        checks.put(
                SeatCheck.CALENDARS,
                """
                select c.event_id, 'calendar ' || c.id, 0, c.days from seat_calendar c join event e on e.id = c.event_id and e.status = 'PLANNED'
                 where c.days > 0 and not exists (select from nomination n where n.event_id = c.event_id and n.person_id = c.person_id and n.status in
                """
                        + ACTIVE
                        + SeatSql.of(
                                """
                )
                union all
                select n.event_id, 'nomination ' || n.id, d.number, coalesce(c.days, 0)
                  from nomination n join event e on e.id = n.event_id and e.status = 'PLANNED'
                  join (select event_id, count(*) as number, max(day) as last from event_day group by event_id) d on d.event_id = n.event_id
                  left join seat_calendar c on c.event_id = n.event_id and c.person_id = n.person_id
                 where n.status in {expected} and d.last >= ?1
                   and exists (select from nomination_link l where l.nomination_id = n.id)
                   and coalesce(c.days, 0) <> d.number
                """));
        return checks;
    }

    /** What does not add up now. */
    List<SeatDifference> differences(Instant now) {
        List<SeatDifference> found = new ArrayList<>();
        CHECKS.forEach((check, sql) -> found.addAll(run(check, sql, now)));
        return found;
    }

    private List<SeatDifference> run(SeatCheck check, String sql, Instant now) {
        Query query =
                em.createNativeQuery(
                        "select x.event_id, e.title, x.subject, x.expected, x.found from ("
                                + sql
                                + ") x (event_id, subject, expected, found) join event e on e.id = x.event_id order by x.event_id, x.subject limit "
                                + MOST);
        if (sql.contains("?1")) {
            query.setParameter(1, Timestamp.from(now));
        }
        return ResultRow.of(query).stream()
                .map(
                        c ->
                                new SeatDifference(
                                        c.number(0),
                                        c.text(1),
                                        check,
                                        c.text(2),
                                        c.number(3),
                                        c.number(4)))
                .toList();
    }

    /** Whether it was known already; it is seen now, too. */
    boolean seenAgain(SeatDifference difference, Instant now) {
        return em.createNativeQuery(
                                """
                                update seat_difference set last_seen_at = ?4, expected = ?5, found = ?6
                                 where event_id = ?1 and rule = ?2 and subject = ?3 and cleared_at is null
                                """)
                        .setParameter(1, difference.eventId())
                        .setParameter(2, difference.rule().name())
                        .setParameter(3, difference.subject())
                        .setParameter(4, Timestamp.from(now))
                        .setParameter(5, difference.expected())
                        .setParameter(6, difference.found())
                        .executeUpdate()
                > 0;
    }

    void note(SeatDifference difference, Instant now) {
        em.createNativeQuery(
                        """
                        insert into seat_difference (id, event_id, rule, subject, expected, found, first_seen_at, last_seen_at)
                        values (nextval('seq_id'), ?1, ?2, ?3, ?4, ?5, ?6, ?6)
                        """)
                .setParameter(1, difference.eventId())
                .setParameter(2, difference.rule().name())
                .setParameter(3, difference.subject())
                .setParameter(4, difference.expected())
                .setParameter(5, difference.found())
                .setParameter(6, Timestamp.from(now))
                .executeUpdate();
    }

    /** Those that were not seen at this moment are gone. */
    void clearOthers(Instant now) {
        em.createNativeQuery(
                        "update seat_difference set cleared_at = ?1 where cleared_at is null and last_seen_at <> ?1")
                .setParameter(1, Timestamp.from(now))
                .executeUpdate();
    }

    /**
     * What did not add up when it was last counted.
     *
     * @param eventId of one event; null for all
     */
    public List<SeatDifference> open(@Nullable Long eventId) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        """
                                select d.event_id, e.title, d.rule, d.subject, d.expected, d.found from seat_difference d join event e on e.id = d.event_id
                                 where d.cleared_at is null and (?1 = 0 or d.event_id = ?1) order by d.event_id, d.rule, d.subject
                                """)
                                .setParameter(1, Objects.requireNonNullElse(eventId, 0L)))
                .stream()
                .map(
                        c ->
                                new SeatDifference(
                                        c.number(0),
                                        c.text(1),
                                        c.constant(SeatCheck.class, 2),
                                        c.text(3),
                                        c.number(4),
                                        c.number(5)))
                .toList();
    }
}
