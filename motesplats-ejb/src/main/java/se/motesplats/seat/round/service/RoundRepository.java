package se.motesplats.seat.round.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.RoundStatus;
import se.motesplats.seat.SeatCapacity;
import se.motesplats.seat.WeightKind;
import se.motesplats.seat.ground.service.SeatMoveRepository;
import se.motesplats.shared.database.service.ResultRow;

/** What rounds are prepared from: room, weights of earlier rounds, what became of earlier seats. */
@Dependent
public class RoundRepository {

    @PersistenceContext private EntityManager em;

    public Optional<SeatCapacity> findCapacity(long eventId) {
        return em.createQuery(
                        "select c from SeatCapacity c where c.event.id = :event",
                        SeatCapacity.class)
                .setParameter("event", eventId)
                .getResultStream()
                .findFirst();
    }

    /** All seats that there are at the event. */
    public long countSeats(long eventId) {
        return ResultRow.number(
                em.createNativeQuery(
                                "select count(*) from seat where event_id = ?1 and void_at is null")
                        .setParameter(1, eventId));
    }

    /** What municipalities counted for the last time that somebody typed weights of this kind. */
    Map<Long, Long> lastWeights(WeightKind kind) {
        Map<Long, Long> weights = new LinkedHashMap<>();
        for (ResultRow columns :
                ResultRow.of(
                        em.createNativeQuery(
                                        """
                                select s.organisation_id, s.weight from allocation_share s where s.round_id =
                                    (select r.id from allocation_round r where r.weight_kind = ?1 and r.topped_up_id is null order by r.proposed_at desc, r.id desc limit 1)
                                """)
                                .setParameter(1, kind.name()))) {
            weights.put(columns.number(0), columns.number(1));
        }
        return weights;
    }

    /** What an event's distribution gave the municipalities, corrections included. */
    Map<Long, Long> lastDistribution(long eventId) {
        Map<Long, Long> seats = new LinkedHashMap<>();
        for (ResultRow columns :
                ResultRow.of(
                        em.createNativeQuery(
                                        """
                                select s.organisation_id, sum(coalesce(s.adjusted, s.computed)) from allocation_share s
                                join allocation_round r on r.id = s.round_id and r.status = 'FIXED' and (r.topped_up_id is null or r.correction)
                                where s.event_id = ?1 group by s.organisation_id
                                """)
                                .setParameter(1, eventId))) {
            seats.put(columns.number(0), Math.max(0, columns.number(1)));
        }
        return seats;
    }

    /** An earlier event of the series that had seats. */
    record EarlierEvent(long id, String title) {}

    /** Events of the same series that were over before this one began; the latest first. */
    List<EarlierEvent> earlierEvents(long eventId, LocalDate today, int most) {
        List<EarlierEvent> events = new ArrayList<>();
        for (ResultRow columns :
                ResultRow.of(
                        em.createNativeQuery(
                                        """
                                select e.id, e.title from event e join event now on now.id = ?1 and now.series_id = e.series_id
                                join lateral (select max(d.day) as last from event_day d where d.event_id = e.id) days on true
                                left join lateral (select min(d.day) as first from event_day d where d.event_id = now.id) mine on true
                                where e.id <> now.id and days.last < least(coalesce(mine.first, ?2), ?2)
                                and exists (select from seat s where s.event_id = e.id and s.void_at is null)
                                order by days.last desc, e.id desc limit ?3
                                """)
                                .setParameter(1, eventId)
                                .setParameter(2, java.sql.Date.valueOf(today))
                                .setParameter(3, most))) {
            events.add(new EarlierEvent(columns.number(0), columns.text(1)));
        }
        return events;
    }

    /**
     * What became of a municipality's seats at an event, units below it included.
     *
     * @param granted seats that it has or has had: those that lie with it, and those that went
     */
    public record Past(
            long eventId,
            long municipalityId,
            long granted,
            long returned,
            long recalled,
            long taken,
            long attended,
            long noShows) {}

    /** In one statement, for all municipalities and events. */
    public List<Past> past(Collection<Long> eventIds) {
        if (eventIds.isEmpty()) {
            return List.of();
        }
        String events = placeholders(eventIds.size());
        Query query =
                em.createNativeQuery(
                        """
                        with unit as (
                            select a.id, a.event_id, m.id as municipality
                            from allocation a join organisation o on o.id = a.organisation_id
                            join organisation m on m.kind = 'MUNICIPALITY' and o.path like m.path || '%%'
                            where a.purpose = 'UNIT' and a.event_id in (%1$s)),
                        held as (
                            select u.event_id, u.municipality, count(*) as seats
                            from unit u join seat s on s.allocation_id = u.id and s.void_at is null group by 1, 2),
                        gone as (
                            select u.event_id, u.municipality, count(*) filter (where v.kind = 'RETURNED') as returned,
                                count(*) filter (where v.kind = 'RECALLED') as recalled
                            from unit u join seat_move v on v.from_id = u.id and v.kind in ('RETURNED', 'RECALLED')
                            join allocation f on f.id = v.to_id and f.purpose = 'FREE'
                            where v.id > (%2$s) group by 1, 2),
                        people as (
                            select u.event_id, u.municipality, count(*) as taken,
                                count(*) filter (where n.status = 'ATTENDED') as attended, count(*) filter (where n.status in ('NO_SHOW', 'REPLACED')) as missed
                            from unit u join nomination n on n.allocation_id = u.id
                            where n.status in ('ACCEPTED', 'ATTENDED', 'NO_SHOW') or (n.status = 'REPLACED' and n.outcome_at is not null) group by 1, 2)
                        select event_id, municipality, coalesce(h.seats, 0) + coalesce(g.returned, 0) + coalesce(g.recalled, 0), coalesce(g.returned, 0), coalesce(g.recalled, 0),
                            coalesce(p.taken, 0), coalesce(p.attended, 0), coalesce(p.missed, 0)
                        from (select distinct event_id, municipality from unit) u
                        left join held h using (event_id, municipality)
                        left join gone g using (event_id, municipality)
                        left join people p using (event_id, municipality)
                        """
                                .formatted(
                                        events,
                                        SeatMoveRepository.REOPENED.formatted("u.event_id")));
        int position = 1;
        for (Long id : eventIds) {
            query.setParameter(position++, id);
        }
        List<Past> rows = new ArrayList<>();
        for (ResultRow c : ResultRow.of(query)) {
            rows.add(
                    new Past(
                            c.number(0),
                            c.number(1),
                            c.number(2),
                            c.number(3),
                            c.number(4),
                            c.number(5),
                            c.number(6),
                            c.number(7)));
        }
        return rows;
    }

    /** Rounds in that state, of planned events; with the event. */
    List<AllocationRound> rounds(Set<RoundStatus> states) {
        return em.createQuery(
                        "select r from AllocationRound r join fetch r.event e where r.course.status in :states order by r.id",
                        AllocationRound.class)
                .setParameter("states", states)
                .setMaxResults(50)
                .getResultList();
    }

    /** A municipality that is asked, or that has a number to keep. */
    record Asked(
            long eventId,
            String eventTitle,
            RoundStatus status,
            LocalDate until,
            long organisationId,
            String organisationName) {}

    /** Municipalities within the sub-trees that have not answered in time yet. */
    List<Asked> unanswered(Collection<String> paths, LocalDate today) {
        if (paths.isEmpty()) {
            return List.of();
        }
        StringBuilder within = new StringBuilder();
        for (int i = 0; i < paths.size(); i++) {
            within.append(i == 0 ? " and (" : " or ").append("o.path like ?").append(i + 2);
        }
        Query query =
                em.createNativeQuery(
                        """
                        select e.id, e.title, r.status, case when r.status = 'REQUESTED' then r.request_until else r.answer_until end as until, o.id, o.name
                        from allocation_round r join event e on e.id = r.event_id and e.status = 'PLANNED'
                        join allocation_share s on s.round_id = r.id join organisation o on o.id = s.organisation_id
                        where ((r.status = 'REQUESTED' and s.requested is null and r.request_until >= ?1)
                            or (r.status = 'GRANTED' and s.kept is null and r.answer_until >= ?1))
                        """
                                + within
                                + ") order by until, e.id, o.name limit 50");
        query.setParameter(1, java.sql.Date.valueOf(today));
        int position = 2;
        for (String path : paths) {
            query.setParameter(position++, path + '%');
        }
        List<Asked> rows = new ArrayList<>();
        for (ResultRow c : ResultRow.of(query)) {
            rows.add(
                    new Asked(
                            c.number(0),
                            c.text(1),
                            c.constant(RoundStatus.class, 2),
                            c.day(3),
                            c.number(4),
                            c.text(5)));
        }
        return rows;
    }

    /**
     * The seats of a fixed round that are nobody's: what nobody was given is made in the pool, and
     * what was given back before goes there with its origin.
     */
    void fillPool(AllocationRound round, long poolId, int unallocated, Instant at) {
        em.createNativeQuery(
                        """
                        insert into seat (id, version, event_id, round_id, allocation_id)
                        select nextval('seq_id'), 1, r.event_id, r.id, ?2 from allocation_round r cross join lateral generate_series(1, cast(?3 as integer))
                        where r.id = ?1
                        """)
                .setParameter(1, round.getId())
                .setParameter(2, poolId)
                .setParameter(3, unallocated)
                .executeUpdate();
        em.createNativeQuery(
                        """
                        update seat set allocation_id = ?2, returned_from_id = seat.allocation_id, returned_at = ?3, version = version + 1
                        where seat.id in (
                            select x.id from (
                                select s.id, row_number() over (partition by s.allocation_id order by s.id desc) as place,
                                    coalesce(h.adjusted, h.computed) - h.kept as back
                                from seat s join allocation a on a.id = s.allocation_id and a.purpose = 'UNIT'
                                join allocation_share h on h.round_id = s.round_id and h.organisation_id = a.organisation_id
                                where s.round_id = ?1 and s.void_at is null) x
                            where x.place <= x.back)
                        """)
                .setParameter(1, round.getId())
                .setParameter(2, poolId)
                .setParameter(3, java.sql.Timestamp.from(at))
                .executeUpdate();
    }

    // Top-ups and earlier protocols ------------------------------------------------------------

    /** What was fixed on top of the round, the first one first. */
    public List<AllocationRound> topUps(long roundId) {
        return em.createQuery(
                        "select r from AllocationRound r where r.toppedUp.id = :round and r.course.status = :fixed order by r.number",
                        AllocationRound.class)
                .setParameter("round", roundId)
                .setParameter("fixed", RoundStatus.FIXED)
                .getResultList();
    }

    /** All rounds of the event that have a protocol, the first one first. */
    List<AllocationRound> all(long eventId) {
        return em.createQuery(
                        "select r from AllocationRound r where r.event.id = :event order by r.number",
                        AllocationRound.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    public int nextNumber(long eventId) {
        return 1
                + em.createQuery(
                                "select coalesce(max(r.number), 0) from AllocationRound r where r.event.id = :event",
                                Number.class)
                        .setParameter("event", eventId)
                        .getSingleResult()
                        .intValue();
    }

    /** Makes so many seats at a unit, from the round. */
    public void makeSeats(long roundId, long allocationId, int number) {
        em.createNativeQuery(
                        """
                        insert into seat (id, version, event_id, round_id, allocation_id)
                        select nextval('seq_id'), 1, r.event_id, r.id, ?2 from allocation_round r cross join lateral generate_series(1, cast(?3 as integer))
                        where r.id = ?1
                        """)
                .setParameter(1, roundId)
                .setParameter(2, allocationId)
                .setParameter(3, number)
                .executeUpdate();
    }

    /** Seats that come from no round lie with the pool again when the units' seats are void. */
    void backToPool(long eventId, long poolId) {
        em.createNativeQuery(
                        """
                        update seat set allocation_id = ?2, version = version + 1 where event_id = ?1 and round_id is null and void_at is null
                        and allocation_id in (select a.id from allocation a where a.event_id = ?1 and a.purpose = 'UNIT')
                        """)
                .setParameter(1, eventId)
                .setParameter(2, poolId)
                .executeUpdate();
    }

    private static String placeholders(int count) {
        StringBuilder list = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            list.append(i == 1 ? "?" : ", ?").append(i);
        }
        return list.toString();
    }
}
