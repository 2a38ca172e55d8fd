package se.motesplats.seat.pool.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.apportionment.Redistribution;
import se.motesplats.seat.SeatWish;
import se.motesplats.seat.ground.service.SeatSql;
import se.motesplats.shared.database.service.ResultRow;

/** The pool of an event in the database: what is free, what is recalled, what is wished for. */
@Dependent
public class PoolRepository {

    private static final String ACTIVE = SeatSql.of(" {active} ");

    /**
     * The municipality of the organisation o: its code, or its name without one. A path is made of
     * the ids of all above.
     */
    private static final String MUNICIPALITY =
            """
             left join lateral (select x.id, coalesce(x.code, x.name) as code, x.name from organisation x
                where x.kind = 'MUNICIPALITY' and x.id = any (cast(string_to_array(trim(both '/' from o.path), '/') as bigint[]))
                order by length(x.path) desc limit 1) m on true
            """;

    @PersistenceContext private EntityManager em;

    // Rounds to recall -------------------------------------------------------------------------

    /** The fixed rounds of planned events that are not over, with something to recall. */
    List<Long> roundsToRecall(LocalDate today, Instant now) {
        return ResultRow.numbers(
                em.createNativeQuery(
                                """
                        select r.id from allocation_round r join event e on e.id = r.event_id left join round_rules u on u.round_id = r.id
                        where r.status = 'FIXED' and e.status = 'PLANNED'
                          and r.number = (select max(l.number) from allocation_round l where l.event_id = e.id and l.topped_up_id is null)
                          and not exists (select from event_day d where d.event_id = e.id having max(d.day) < ?1)
                          and coalesce(u.recall_on, r.naming_deadline) < ?1
                          and (u.recalled_for is distinct from coalesce(u.recall_on, r.naming_deadline)
                               or exists (select from seat_hold h where h.event_id = e.id and h.ended_at is null
                                          and h.valid_until > u.recalled_at and h.valid_until <= ?2))
                        order by r.id
                        """)
                        .setParameter(1, java.sql.Date.valueOf(today))
                        .setParameter(2, Timestamp.from(now)));
    }

    // Free seats -------------------------------------------------------------------------------

    /**
     * A unit and its seats without a name.
     *
     * @param held those of them that are kept now
     * @param heldUntil the latest moment at which one of them is kept no more
     * @param ended those whose hold has ended since the last recall
     */
    record Unnamed(
            long allocationId,
            long organisationId,
            String name,
            String path,
            long unnamed,
            long held,
            @Nullable Instant heldUntil,
            long ended) {

        long free() {
            return Math.max(0, unnamed - held);
        }
    }

    /**
     * The units that have seats without a name, by path.
     *
     * @param since holds that ended after this count as ended; null for none
     */
    List<Unnamed> unnamed(long eventId, Instant now, @Nullable Instant since) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        """
                                select a.id, o.id, o.name, o.path, count(s.id) - count(n.id),
                                       coalesce(h.held, 0), h.until, coalesce(h.ended, 0)
                                  from allocation a join organisation o on o.id = a.organisation_id
                                  join seat s on s.allocation_id = a.id and s.event_id = a.event_id and s.void_at is null
                                  left join nomination n on n.seat_id = s.id and n.event_id = a.event_id and n.status in
                                """
                                                + ACTIVE
                                                + """
                                  left join lateral (
                                      select sum(k.seats) filter (where k.valid_until > ?2) as held, max(k.valid_until) filter (where k.valid_until > ?2) as until,
                                             sum(k.seats) filter (where k.valid_until > ?3 and k.valid_until <= ?2) as ended
                                        from seat_hold k where k.allocation_id = a.id and k.ended_at is null) h on true
                                 where a.event_id = ?1 and a.purpose = 'UNIT'
                                 group by a.id, o.id, o.name, o.path, h.held, h.until, h.ended
                                having count(s.id) > count(n.id)
                                 order by o.path collate "C"
                                """)
                                .setParameter(1, eventId)
                                .setParameter(2, Timestamp.from(now))
                                .setParameter(3, Timestamp.from(since == null ? now : since)))
                .stream()
                .map(
                        c ->
                                new Unnamed(
                                        c.number(0),
                                        c.number(1),
                                        c.text(2),
                                        c.text(3),
                                        c.number(4),
                                        c.number(5),
                                        c.instantOrNull(6),
                                        c.number(7)))
                .toList();
    }

    /** Takes up to so many seats without a name from a unit into the pool. */
    int giveBack(long allocationId, long poolId, long most, Instant at) {
        return em.createNativeQuery(
                        """
                        update seat set returned_from_id = allocation_id, returned_at = ?3, allocation_id = ?2, version = version + 1
                         where id in (select s.id from seat s where s.allocation_id = ?1 and s.void_at is null
                                      and not exists (select from nomination n where n.seat_id = s.id and n.status in
                        """
                                + ACTIVE
                                + ") order by s.id limit ?4)")
                .setParameter(1, allocationId)
                .setParameter(2, poolId)
                .setParameter(3, Timestamp.from(at))
                .setParameter(4, most)
                .executeUpdate();
    }

    /** Moves these seats. */
    void move(Collection<Long> seatIds, long allocationId) {
        em.createNativeQuery(
                        "update seat set allocation_id = ?2, version = version + 1 where id = any (string_to_array(?1, ',')::bigint[])")
                .setParameter(
                        1, seatIds.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .setParameter(2, allocationId)
                .executeUpdate();
    }

    /** The free seats of the pool, each with the municipality that it came from. */
    List<Redistribution.FreeSeat> freeSeats(long poolId) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        """
                                select s.id, m.code from seat s left join allocation f on f.id = s.returned_from_id
                                  left join organisation o on o.id = f.organisation_id
                                """
                                                + MUNICIPALITY
                                                + """
                                 where s.allocation_id = ?1 and s.void_at is null
                                   and not exists (select from nomination n where n.seat_id = s.id and n.status in
                                """
                                                + ACTIVE
                                                + ") order by s.id")
                                .setParameter(1, poolId))
                .stream()
                .map(c -> new Redistribution.FreeSeat(c.number(0), c.textOrNull(1)))
                .toList();
    }

    long countFree(long eventId) {
        return ResultRow.number(
                em.createNativeQuery(
                                """
                                select count(*) from seat s join allocation a on a.id = s.allocation_id and a.purpose = 'FREE'
                                 where a.event_id = ?1 and s.void_at is null
                                   and not exists (select from nomination n where n.seat_id = s.id and n.status in
                                """
                                        + ACTIVE
                                        + ")")
                        .setParameter(1, eventId));
    }

    /**
     * Where the free seats came from, the most first; without a name: they were never given out.
     */
    List<PoolOverview.Origin> origins(long eventId) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        """
                                select o.name, count(*) from seat s join allocation a on a.id = s.allocation_id and a.purpose = 'FREE'
                                  left join allocation f on f.id = s.returned_from_id left join organisation o on o.id = f.organisation_id
                                 where a.event_id = ?1 and s.void_at is null group by o.name order by count(*) desc, o.name
                                """)
                                .setParameter(1, eventId))
                .stream()
                .map(c -> new PoolOverview.Origin(c.textOrNull(0), c.number(1)))
                .toList();
    }

    /** Names of the units that the free seats of the event came from, by seat. */
    Map<Long, String> originsOfSeats(long eventId) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        """
                                select s.id, o.name from seat s join allocation a on a.id = s.allocation_id and a.purpose = 'FREE'
                                  join allocation f on f.id = s.returned_from_id join organisation o on o.id = f.organisation_id
                                 where a.event_id = ?1 and s.void_at is null
                                """)
                                .setParameter(1, eventId))
                .stream()
                .collect(Collectors.toMap(c -> c.number(0), c -> c.text(1)));
    }

    /** The municipalities of the event with the seats that they hold now, those below included. */
    List<Redistribution.Municipality> municipalities(long eventId, long roundId) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        """
                                select m.code, coalesce(max(h.weight), 0), count(s.id)
                                  from allocation a join organisation o on o.id = a.organisation_id
                                """
                                                + MUNICIPALITY
                                                + """
                                  left join allocation_share h on h.round_id = ?2 and h.organisation_id = m.id
                                  left join seat s on s.allocation_id = a.id and s.event_id = a.event_id and s.void_at is null
                                 where a.event_id = ?1 and a.purpose = 'UNIT' and m.id is not null
                                 group by m.code order by m.code collate "C"
                                """)
                                .setParameter(1, eventId)
                                .setParameter(2, roundId))
                .stream()
                .map(c -> new Redistribution.Municipality(c.text(0), c.number(1), c.small(2)))
                .toList();
    }

    /** How many seats each municipality has now, those below included, by its code. */
    Map<String, Integer> held(long eventId) {
        return municipalities(eventId, 0).stream()
                .collect(
                        Collectors.toMap(
                                Redistribution.Municipality::code,
                                Redistribution.Municipality::has));
    }

    // Wishes -----------------------------------------------------------------------------------

    /** A wish with the municipality that its unit belongs to. */
    public record OpenWish(SeatWish wish, String municipality, String municipalityName) {}

    /** The open ones, the earliest first. */
    public List<OpenWish> openWishes(long eventId) {
        List<SeatWish> wishes =
                em.createQuery(
                                """
                                select w from SeatWish w join fetch w.allocation a join fetch a.organisation left join fetch w.wishedBy
                                where w.eventId = :event and w.endedAt is null order by w.wishedAt, w.id
                                """,
                                SeatWish.class)
                        .setParameter("event", eventId)
                        .getResultList();
        Map<Long, ResultRow> places =
                ResultRow.of(
                                em.createNativeQuery(
                                                """
                                select w.id, m.code, m.name from seat_wish w join allocation a on a.id = w.allocation_id
                                  join organisation o on o.id = a.organisation_id
                                """
                                                        + MUNICIPALITY
                                                        + " where w.event_id = ?1 and w.ended_at is null")
                                        .setParameter(1, eventId))
                        .stream()
                        .filter(c -> !c.isNull(1))
                        .collect(Collectors.toMap(c -> c.number(0), Function.identity()));
        List<OpenWish> open = new ArrayList<>();
        for (SeatWish wish : wishes) {
            ResultRow place = places.get(wish.getId());
            if (place != null) {
                open.add(new OpenWish(wish, place.text(1), place.text(2)));
            }
        }
        return open;
    }

    Optional<SeatWish> findWish(long allocationId) {
        return em.createQuery(
                        "select w from SeatWish w where w.allocation.id = :allocation and w.endedAt is null",
                        SeatWish.class)
                .setParameter("allocation", allocationId)
                .getResultStream()
                .findFirst();
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }
}
