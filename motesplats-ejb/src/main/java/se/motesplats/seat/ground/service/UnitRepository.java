package se.motesplats.seat.ground.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.Seat;
import se.motesplats.shared.database.service.ResultRow;

/**
 * The seats of units in the database: how many there are, which are free, and where names are
 * missing.
 */
@Dependent
public class UnitRepository {

    /** What the columns of {@link #COUNTS} count: seats, those with a name, those with a yes. */
    private static final String COUNTS =
            SeatSql.of(
                    " count(s.id), count(n.id), count(case when n.status in {taken} then 1 end) ");

    /** Seats of the allocation {@code a} that are kept at the moment of the parameter. */
    private static final String HELD =
            ", (select coalesce(sum(h.seats), 0) from seat_hold h where h.allocation_id = a.id and h.ended_at is null and h.valid_until > ?%d) ";

    private static final String SEATS_OF_ALLOCATION =
            SeatSql.of(
                    """
             left join seat s on s.allocation_id = a.id and s.void_at is null
             left join nomination n on n.seat_id = s.id and n.status in {active}
            """);

    /**
     * Seats without a name. The states stand in the query, so that its plan, made once, can use the
     * partial index; that the seats come first and their names are looked up one by one, because
     * few seats are wanted of thousands.
     */
    private static final String UNNAMED_SEATS =
            SeatSql.of(
                    """
            select s.* from seat s where s.allocation_id = ?1 and s.void_at is null %s
            and not exists (select 1 from nomination n where n.seat_id = s.id
                and n.status in {active})
            order by s.id limit %d
            """);

    private static final String AFTER_THE_NAMED =
            SeatSql.of(
                    """
            and s.id > coalesce((select max(m.seat_id) from nomination m where m.allocation_id = ?1
                and m.status in {active}), 0)
            """);

    @PersistenceContext private EntityManager em;
    @Inject private Clock clock;

    public Optional<Long> findAllocation(long eventId, long organisationId) {
        return em.createQuery(
                        "select a.id from Allocation a where a.event.id = :event and a.organisation.id = :unit and a.purpose = :unitPurpose",
                        Long.class)
                .setParameter("event", eventId)
                .setParameter("unit", organisationId)
                .setParameter("unitPurpose", AllocationPurpose.UNIT)
                .getResultStream()
                .findFirst();
    }

    /** The pool of free seats. */
    public Optional<Long> findPool(long eventId) {
        return ResultRow.numbers(
                        em.createNativeQuery(
                                        "select id from allocation where event_id = ?1 and purpose = 'FREE'")
                                .setParameter(1, eventId))
                .stream()
                .findFirst();
    }

    /** The unit that passed seats on to this one; a unit never changes it. */
    public Optional<Organisation> findParentOrganisation(long eventId, long organisationId) {
        return em.createQuery(
                        """
                        select o from Allocation a join a.parent p join p.organisation o
                        where a.event.id = :event and a.organisation.id = :unit
                        """,
                        Organisation.class)
                .setParameter("event", eventId)
                .setParameter("unit", organisationId)
                .getResultStream()
                .findFirst();
    }

    /**
     * The units of an event with their numbers, parents before children.
     *
     * @param paths only those in these sub-trees; null for all
     */
    public List<AllocationRow> rows(long eventId, @Nullable Collection<String> paths) {
        if (paths != null && paths.isEmpty()) {
            return List.of();
        }
        StringBuilder within = new StringBuilder();
        if (paths != null) {
            for (int i = 0; i < paths.size(); i++) {
                within.append(i == 0 ? " and (" : " or ").append("o.path like ?").append(i + 2);
            }
            within.append(')');
        }
        // Each unit's rows are counted in an index, without looking at them one by one; a seat with
        // a name does not move, so that a name lies where its seat lies.
        Query query =
                em.createNativeQuery(
                        """
                        select a.id, o.id, o.name, o.path, a.parent_allocation_id, s.seats, n.named, n.accepted,
                            coalesce(b.seats, 0)
                        """
                                + HELD.formatted(2 + (paths == null ? 0 : paths.size()))
                                + """
                                from allocation a join organisation o on o.id = a.organisation_id
                                left join (
                                """
                                + SeatMoveRepository.GONE
                                + SeatSql.of(
                                        """
                                ) b on b.allocation_id = a.id
                                cross join lateral (select count(*) as seats from seat s
                                    where s.allocation_id = a.id and s.void_at is null) s
                                cross join lateral (select count(*) as named,
                                        count(*) filter (where n.status in {taken}) as accepted
                                    from nomination n where n.event_id = a.event_id and n.allocation_id = a.id
                                    and n.status in {active}) n
                                where a.event_id = ?1 and a.purpose = 'UNIT'
                                """)
                                + within
                                + " order by o.path collate \"C\"");
        query.setParameter(1, eventId);
        int position = 2;
        for (String path : paths == null ? List.<String>of() : paths) {
            query.setParameter(position++, path + '%');
        }
        query.setParameter(position, now());
        List<AllocationRow> rows = new ArrayList<>();
        for (ResultRow c : ResultRow.of(query)) {
            SeatNumbers own = new SeatNumbers(c.number(5), c.number(6), c.number(7), c.number(9));
            rows.add(
                    new AllocationRow(
                            c.number(0),
                            c.number(1),
                            c.text(2),
                            c.text(3),
                            c.numberOrNull(4),
                            own,
                            own,
                            c.number(8)));
        }
        return SeatTree.sumUp(rows);
    }

    /** Seats of the unit itself, and how many of them have a name; asked inside the lock. */
    public SeatNumbers countOwn(long allocationId) {
        ResultRow c =
                ResultRow.only(
                        em.createNativeQuery(
                                        "select"
                                                + COUNTS
                                                + HELD.formatted(2)
                                                + "from allocation a"
                                                + SEATS_OF_ALLOCATION
                                                + " where a.id = ?1 group by a.id")
                                .setParameter(1, allocationId)
                                .setParameter(2, now()));
        return new SeatNumbers(c.number(0), c.number(1), c.number(2), c.number(3));
    }

    /**
     * Up to that many seats of the unit without a name, those that are kept left out; asked inside
     * the lock.
     */
    public List<Seat> freeSeats(long allocationId, int most) {
        int held = Math.toIntExact(countHeld(allocationId));
        List<Seat> unnamed = unnamedSeats(allocationId, most + held);
        return unnamed.subList(0, Math.min(most, Math.max(0, unnamed.size() - held)));
    }

    /** Seats of the unit that are kept now. */
    private long countHeld(long allocationId) {
        return em.createQuery(
                        """
                                select coalesce(sum(h.seats), 0L) from SeatHold h
                                where h.allocation.id = :allocation and h.endedAt is null and h.validUntil > :now
                                """,
                        Long.class)
                .setParameter("allocation", allocationId)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    /**
     * Up to that many seats of the unit without a name, also kept ones; asked inside the lock.
     *
     * <p>Seats get names in the order of their ids, so the first one after all that have names is
     * found at once; only what a returned or declined seat leaves before them is searched for.
     */
    List<Seat> unnamedSeats(long allocationId, int most) {
        List<Seat> seats = unnamedSeats(AFTER_THE_NAMED, allocationId, most);
        return seats.size() < most ? unnamedSeats("", allocationId, most) : seats;
    }

    private List<Seat> unnamedSeats(String which, long allocationId, int most) {
        List<?> seats =
                em.createNativeQuery(UNNAMED_SEATS.formatted(which, most), Seat.class)
                        .setParameter(1, allocationId)
                        .getResultList();
        return seats.stream().map(Seat.class::cast).toList();
    }

    /** Units below that are valid on the day; those directly below come first. */
    public List<Organisation> unitsBelow(Organisation unit, LocalDate on) {
        return em.createQuery(
                        """
                        select o from Organisation o where o.path like :below and o.id <> :self
                        and (o.validFrom is null or o.validFrom <= :day) and (o.validTo is null or o.validTo >= :day)
                        order by o.name
                        """,
                        Organisation.class)
                .setParameter("below", unit.getPath() + '%')
                .setParameter("self", unit.getId())
                .setParameter("day", on)
                .getResultList();
    }

    /** A unit with seats of its own, and the last day to name people for them. */
    public record ToName(
            long eventId,
            String eventTitle,
            long roundId,
            LocalDate deadline,
            long allocationId,
            long organisationId,
            String organisationName,
            String path,
            SeatNumbers own) {}

    /**
     * Units with seats of their own, at fixed rounds of events that are planned and not over.
     *
     * @param unnamedOnly only those with seats that have no name
     */
    public List<ToName> naming(
            @Nullable Long eventId,
            LocalDate today,
            @Nullable Collection<String> paths,
            boolean unnamedOnly) {
        if (paths != null && paths.isEmpty()) {
            return List.of();
        }
        StringBuilder sql =
                new StringBuilder(
                        "select e.id, e.title, r.id, r.naming_deadline, a.id, o.id, o.name, o.path,"
                                + COUNTS
                                + HELD.formatted(2)
                                + """
                                from allocation a
                                join organisation o on o.id = a.organisation_id
                                join event e on e.id = a.event_id and e.status = 'PLANNED'
                                join allocation_round r on r.event_id = e.id and r.status = 'FIXED' and r.number =
                                    (select max(l.number) from allocation_round l where l.event_id = e.id and l.topped_up_id is null)
                                """
                                + SEATS_OF_ALLOCATION
                                + """
                                where a.purpose = 'UNIT' and not exists (select from event_day d where d.event_id = e.id having max(d.day) < ?1)
                                """);
        int position = 3;
        if (eventId != null) {
            sql.append(" and e.id = ?").append(position++);
        }
        int firstPath = position;
        if (paths != null) {
            for (int i = 0; i < paths.size(); i++) {
                sql.append(i == 0 ? " and (" : " or ").append("o.path like ?").append(position++);
            }
            sql.append(')');
        }
        sql.append(" group by e.id, e.title, r.id, r.naming_deadline, a.id, o.id, o.name, o.path")
                .append(" having count(s.id) > ")
                .append(unnamedOnly ? "count(n.id)" : "0")
                .append(" order by r.naming_deadline, o.path collate \"C\"");
        Query query = em.createNativeQuery(sql.toString());
        query.setParameter(1, java.sql.Date.valueOf(today));
        query.setParameter(2, now());
        if (eventId != null) {
            query.setParameter(3, eventId);
        }
        int at = firstPath;
        for (String path : paths == null ? List.<String>of() : paths) {
            query.setParameter(at++, path + '%');
        }
        List<ToName> rows = new ArrayList<>();
        for (ResultRow c : ResultRow.of(query)) {
            rows.add(
                    new ToName(
                            c.number(0),
                            c.text(1),
                            c.number(2),
                            c.day(3),
                            c.number(4),
                            c.number(5),
                            c.text(6),
                            c.text(7),
                            new SeatNumbers(c.number(8), c.number(9), c.number(10), c.number(11))));
        }
        return rows;
    }

    private java.sql.Timestamp now() {
        return java.sql.Timestamp.from(clock.instant());
    }
}
