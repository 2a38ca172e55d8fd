package se.motesplats.seat.round.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.RoundStatus;
import se.motesplats.seat.SeatCapacity;
import se.motesplats.seat.WeightKind;
import se.motesplats.seat.ground.service.SeatMoveRepository;
import se.motesplats.seat.ground.service.SeatSql;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.database.service.SqlList;

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

    public List<Organisation> municipalities(LocalDate on) {
        return em.createQuery(
                        """
                        select o from Organisation o where o.kind = :kind
                        and (o.validFrom is null or o.validFrom <= :day) and (o.validTo is null or o.validTo >= :day)
                        """,
                        Organisation.class)
                .setParameter("kind", OrganisationKind.MUNICIPALITY)
                .setParameter("day", on)
                .setHint("eclipselink.batch", "o.populations")
                .getResultList();
    }

    /** Years for which every municipality that is valid on the day has a population. */
    public List<Integer> weightYears(LocalDate on) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        """
                                select p.year from organisation_population p join organisation o on o.id = p.organisation_id
                                where o.kind = 'MUNICIPALITY' and coalesce(o.valid_from, ?1) <= ?1 and coalesce(o.valid_to, ?1) >= ?1
                                group by p.year
                                having count(*) = (select count(*) from organisation m where m.kind = 'MUNICIPALITY'
                                    and coalesce(m.valid_from, ?1) <= ?1 and coalesce(m.valid_to, ?1) >= ?1)
                                order by p.year desc
                                """)
                                .setParameter(1, java.sql.Date.valueOf(on)))
                .stream()
                .map(row -> row.small(0))
                .toList();
    }

    public long countMunicipalities(LocalDate on) {
        return em.createQuery(
                        """
                                select count(o) from Organisation o where o.kind = :kind
                                and (o.validFrom is null or o.validFrom <= :day) and (o.validTo is null or o.validTo >= :day)
                                """,
                        Long.class)
                .setParameter("kind", OrganisationKind.MUNICIPALITY)
                .setParameter("day", on)
                .getSingleResult();
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
                        SeatSql.of(
                                        """
                        with unit as (
                            select a.id, a.event_id, m.id as municipality
                            from allocation a join organisation o on o.id = a.organisation_id
                            join organisation m on m.kind = 'MUNICIPALITY' and m.id = any (cast(string_to_array(trim(both '/' from o.path), '/') as bigint[]))
                            where a.purpose = 'UNIT' and a.event_id in (%1$s)),
                        held as (
                            select u.event_id, u.municipality, count(*) as seats
                            from unit u join seat s on s.allocation_id = u.id and s.event_id = u.event_id and s.void_at is null group by 1, 2),
                        gone as (
                            select u.event_id, u.municipality, count(*) filter (where v.kind = 'RETURNED') as returned,
                                count(*) filter (where v.kind = 'RECALLED') as recalled
                            from unit u join seat_move v on v.from_id = u.id and v.event_id = u.event_id and v.kind in ('RETURNED', 'RECALLED')
                            join allocation f on f.id = v.to_id and f.purpose = 'FREE'
                            where v.id > (%2$s) group by 1, 2),
                        people as (
                            select u.event_id, u.municipality, count(*) as taken,
                                count(*) filter (where n.status = 'ATTENDED') as attended, count(*) filter (where n.status in ('NO_SHOW', 'REPLACED')) as missed
                            from unit u join nomination n on n.allocation_id = u.id and n.event_id = u.event_id
                            where n.status in {taken} or (n.status = 'REPLACED' and n.outcome_at is not null) group by 1, 2)
                        select event_id, municipality, coalesce(h.seats, 0) + coalesce(g.returned, 0) + coalesce(g.recalled, 0), coalesce(g.returned, 0), coalesce(g.recalled, 0),
                            coalesce(p.taken, 0), coalesce(p.attended, 0), coalesce(p.missed, 0)
                        from (select distinct event_id, municipality from unit) u
                        left join held h using (event_id, municipality)
                        left join gone g using (event_id, municipality)
                        left join people p using (event_id, municipality)
                        """)
                                .formatted(
                                        events,
                                        SeatMoveRepository.REOPENED.formatted("u.event_id")));
        SqlList.bind(query, 1, eventIds);
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

    private static String placeholders(int count) {
        StringBuilder list = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            list.append(i == 1 ? "?" : ", ?").append(i);
        }
        return list.toString();
    }
}
