package se.motesplats.seat.naming.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.Seat;
import se.motesplats.seat.ground.service.SeatNumbers;
import se.motesplats.seat.ground.service.SeatSql;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.database.service.SqlList;

/** What a claim has to know about a unit's seats and about people, in one statement each. */
@Dependent
class SeatLook {

    /** Seats get names in the order of their ids: what follows the last one with a name is free. */
    private static final String AFTER_THE_NAMED =
            SeatSql.of(
                    """
                    s.allocation_id = a.id and s.void_at is null
                    and s.id > coalesce((select max(m.seat_id) from nomination m where m.allocation_id = a.id
                        and m.status in {active}), 0)
                    """);

    private static final String HOLDS =
            " from seat_hold h where h.allocation_id = a.id and h.ended_at is null and h.valid_until > ?1";

    private static final String SEATED =
            SeatSql.of(
                    " exists (select from nomination p where p.event_id = a.event_id and p.status in {active} and p.person_id in (%s)) ");

    private static final String FREE =
            """
            select s.*, h.held, exists (select from reserve r where r.event_id = a.event_id
                and r.status in ('WAITING', 'OFFERED') and r.person_id in (%1$s)) as waiting,
            """
                    + SEATED
                    + """
             as seated from allocation a
            cross join lateral (select cast(coalesce(sum(h.seats), 0) as bigint) as held
            """
                    + HOLDS
                    + """
            ) h cross join lateral (select s.* from seat s where
            """
                    + AFTER_THE_NAMED
                    + """
             order by s.id limit ?3 + (select coalesce(sum(h.seats), 0)
            """
                    + HOLDS.replace("a.id", "?2")
                    + """
            )) s where a.id = ?2 order by s.id
            """;

    private static final String NUMBERS =
            SeatSql.of(
                            """
                    select a.id, f.plenty, case when not f.plenty then (select count(*) from seat s
                        where s.allocation_id = a.id and s.void_at is null) end,
                    case when not f.plenty then (select count(*) from nomination n where n.event_id = a.event_id
                        and n.allocation_id = a.id and n.status in {active}) end,
                    (select coalesce(sum(h.seats), 0)
                    """
                                    + HOLDS
                                    + """
                    ), exists (select from nomination n left join reserve r on r.id = n.reserve_id
                        where n.allocation_id = a.id and n.status = 'INVITED' and n.answer_by <= ?1
                        and (r.id is null or r.level = 'UNIT')),
                    """)
                    + SEATED
                    + """
                     from allocation a cross join lateral (select not exists (select
                    """
                    + HOLDS
                    + """
                    ) and (select count(*) from (select from seat s where
                    """
                    + AFTER_THE_NAMED
                    + """
                     limit ?4) free) = ?4 as plenty) f
                    where a.event_id = ?2 and a.organisation_id = ?3 and a.purpose = 'UNIT'
                    """;

    @PersistenceContext private EntityManager em;
    @Inject private Clock clock;

    /**
     * What was found inside the locks.
     *
     * @param free seats for these people; too few where some lie before one that has a name, which
     *     is searched for only then
     * @param seated whether any of the people has a seat at the event
     * @param waiting whether any of them stands on a list of the event
     */
    record Found(List<Seat> free, boolean seated, boolean waiting) {}

    /**
     * Seats for these people, and how they stand; asked inside the locks of both.
     *
     * @return empty if no seat follows the last one with a name: then nothing is known about the
     *     people either
     */
    Optional<Found> find(Allocation allocation, List<Long> people) {
        Query query =
                em.createNativeQuery(
                                FREE.formatted(SqlList.places(4, people.size())), Seat.WITH_NUMBERS)
                        .setParameter(1, now())
                        .setParameter(2, allocation.getId())
                        .setParameter(3, people.size());
        SqlList.bind(query, 4, people);
        List<ResultRow> rows = ResultRow.of(query);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        ResultRow first = rows.get(0);
        long free = Math.max(0, rows.size() - first.number(1));
        return Optional.of(
                new Found(
                        rows.stream()
                                .limit(Math.min(free, people.size()))
                                .map(row -> row.entity(Seat.class, 0))
                                .toList(),
                        first.flag(2),
                        first.flag(3)));
    }

    /**
     * How a unit and people stand.
     *
     * @param own its numbers; those of seats and names are 0 where there are plenty
     * @param plenty whether there are seats for all, none of them kept
     * @param overdue whether somebody did not answer in time and still holds a seat
     * @param seated whether any of the people has a seat at the event
     */
    record Standing(
            long allocationId, SeatNumbers own, boolean plenty, boolean overdue, boolean seated) {

        /** Whether so many could get no seat at the moment of the look, and for no other reason. */
        boolean isTooFull(int wanted) {
            return !plenty && !overdue && !seated && own.free() < wanted;
        }
    }

    /**
     * How the unit and the people stand at this moment, with or without their locks; empty if the
     * unit never had seats at the event.
     */
    Optional<Standing> standing(long eventId, long organisationId, List<Long> people) {
        Query query =
                em.createNativeQuery(NUMBERS.formatted(SqlList.places(5, people.size())))
                        .setParameter(1, now())
                        .setParameter(2, eventId)
                        .setParameter(3, organisationId)
                        .setParameter(4, people.size());
        SqlList.bind(query, 5, people);
        return ResultRow.first(query)
                .map(
                        row ->
                                new Standing(
                                        row.number(0),
                                        new SeatNumbers(
                                                row.isNull(2) ? 0 : row.number(2),
                                                row.isNull(3) ? 0 : row.number(3),
                                                0,
                                                row.number(4)),
                                        row.flag(1),
                                        row.flag(5),
                                        row.flag(6)));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
