package se.motesplats.checkin.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.ground.service.SeatSql;
import se.motesplats.shared.SearchPattern;
import se.motesplats.shared.database.service.ResultRow;

/** Who holds seats and who is in, as the door's lists show it. */
@Dependent
class ArrivalRepository {

    /**
     * Where somebody comes from: a seat of a pool belongs to nobody's unit. Where a stranger works,
     * who was let in under a typed name, is not told.
     */
    private static final String FROM =
            "case when a.purpose = 'UNIT' or p.protected_identity or n.called_email is not null then o.name else coalesce(h.name, o.name) end";

    /** As the unit typed it, of a person whom it does not know. */
    private static final String NAME =
            "coalesce(n.called_given_name, p.given_name) || ' ' || coalesce(n.called_family_name, p.family_name)";

    /**
     * Whose name, or where they come from, has the pattern: few people and organisations, each by
     * its index, and not the names of all. An array is made once, whatever PostgreSQL takes the
     * tables for: before it has counted a list that just came in, it would ask for each row anew.
     */
    private static final String FOUND =
            """
             and not p.protected_identity and n.id = any (array (
                select x.id from nomination x join person q on q.id = x.person_id
                 where x.event_id = ?1 and x.called_email is null
                   and search_key(q.given_name, q.family_name, q.email) like ?%1$d escape '!'
                   and search_key(q.given_name, q.family_name) like ?%1$d escape '!'
                union all
                select x.id from nomination x
                 where x.event_id = ?1 and x.called_email is not null
                   and search_key(x.called_given_name, x.called_family_name) like ?%1$d escape '!'
                union all
                select x.id from nomination x join allocation y on y.id = x.allocation_id and y.event_id = x.event_id
                 where x.event_id = ?1 and (y.purpose = 'UNIT' or x.called_email is not null)
                   and y.organisation_id = any (array (select w.id from organisation w where search_key(w.name) like ?%1$d escape '!'))
                union all
                select x.id from nomination x join allocation y on y.id = x.allocation_id and y.event_id = x.event_id
                  join person q on q.id = x.person_id
                 where x.event_id = ?1 and y.purpose <> 'UNIT' and x.called_email is null
                   and coalesce(q.organisation_id, y.organisation_id)
                       = any (array (select w.id from organisation w where search_key(w.name) like ?%1$d escape '!'))))
            """;

    private static final String ORDER =
            " order by p.protected_identity, coalesce(n.called_family_name, p.family_name), coalesce(n.called_given_name, p.given_name), n.id";

    /**
     * Those of one page: after the seats their people by all ids at once, so that nobody else is
     * looked at, then their order; what is shown besides is read for the few that are shown.
     */
    private static final String SHOWN =
            """
            ), people as materialized (
                select q.id, q.given_name, q.family_name, q.protected_identity from person q
                where q.id = any (array (select z.person_id from seats z))),
            page as (select n.id from seats n join people p on p.id = n.person_id\
            """
                    + ORDER
                    + " limit %d offset %d) select n.id, trim("
                    + NAME
                    + "), p.protected_identity, "
                    + FROM
                    + ", n.status, c.arrived_at, e.attendance_mode = 'HYBRID' and n.seat_mode = 'ONLINE'"
                    + """
                     from page join nomination n on n.id = page.id join event e on e.id = n.event_id join person p on p.id = n.person_id
                    join allocation a on a.id = n.allocation_id and a.event_id = n.event_id join organisation o on o.id = a.organisation_id
                    left join organisation h on h.id = p.organisation_id
                    left join check_in c on c.nomination_id = n.id and c.day = ?2 and c.undone_at is null
                    """
                    + ORDER;

    private static final String ACTIVE = SeatSql.of(" {active}");

    @PersistenceContext private EntityManager em;

    List<DoorBoard.Unit> units(long eventId, @Nullable LocalDate day) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        """
                                select o.id, o.name, count(c.id), count(*) filter (where c.id is not null or not (e.attendance_mode = 'HYBRID' and n.seat_mode = 'ONLINE'))
                                from nomination n join event e on e.id = n.event_id
                                join allocation a on a.id = n.allocation_id and a.event_id = n.event_id join organisation o on o.id = a.organisation_id
                                left join check_in c on c.nomination_id = n.id and c.day = ?2 and c.undone_at is null
                                where n.event_id = ?1 and n.status in\
                                """
                                                + ACTIVE
                                                + " group by o.id, o.name order by o.name")
                                .setParameter(1, eventId)
                                .setParameter(2, Date.valueOf(day == null ? LocalDate.EPOCH : day)))
                .stream()
                .map(c -> new DoorBoard.Unit(c.number(0), c.text(1), c.number(2), c.number(3)))
                .toList();
    }

    long countNoShows(long eventId) {
        return em.createQuery(
                        "select count(n) from Nomination n where n.event.id = :event and (n.status = :missing"
                                + " or (n.status = :replaced and n.outcomeAt is not null))",
                        Long.class)
                .setParameter("event", eventId)
                .setParameter("missing", NominationStatus.NO_SHOW)
                .setParameter("replaced", NominationStatus.REPLACED)
                .getSingleResult();
    }

    List<DoorRow> rows(DoorFilter filter, @Nullable LocalDate day, int first, int max) {
        Query query =
                query(
                        "with seats as materialized (select n.id, n.person_id, n.called_given_name, n.called_family_name",
                        filter,
                        day,
                        SHOWN.formatted(max, first));
        List<DoorRow> rows = new ArrayList<>();
        for (ResultRow c : ResultRow.of(query)) {
            rows.add(
                    new DoorRow(
                            c.number(0),
                            c.flag(2) ? null : c.text(1),
                            c.text(3),
                            c.constant(NominationStatus.class, 4),
                            c.instantOrNull(5),
                            c.flag(6)));
        }
        return rows;
    }

    long count(DoorFilter filter, @Nullable LocalDate day) {
        return ResultRow.number(query("select count(*) ", filter, day, ""));
    }

    private Query query(String select, DoorFilter filter, @Nullable LocalDate day, String order) {
        StringBuilder sql =
                new StringBuilder(select)
                        .append(
                                """
                                 from nomination n join event e on e.id = n.event_id
                                join allocation a on a.id = n.allocation_id and a.event_id = n.event_id
                                left join check_in c on c.nomination_id = n.id and c.day = ?2 and c.undone_at is null
                                """)
                        // Names are asked for only where they decide.
                        .append(filter.text() == null ? "" : "join person p on p.id = n.person_id ")
                        .append("where n.event_id = ?1 and n.status in")
                        .append(ACTIVE);
        List<Object> parameters = new ArrayList<>();
        if (filter.unitId() != null) {
            parameters.add(filter.unitId());
            sql.append(" and a.organisation_id = ?").append(2 + parameters.size());
        }
        if (filter.text() != null) {
            for (String pattern : SearchPattern.ofWords(filter.text())) {
                parameters.add(pattern);
                sql.append(FOUND.formatted(2 + parameters.size()));
            }
        }
        switch (filter.presence()) {
            case IN -> sql.append(" and c.id is not null");
            case MISSING ->
                    sql.append(
                            " and c.id is null and not (e.attendance_mode = 'HYBRID' and n.seat_mode = 'ONLINE')");
            case ONLINE ->
                    sql.append(" and e.attendance_mode = 'HYBRID' and n.seat_mode = 'ONLINE'");
            case ALL -> {}
        }
        Query query = em.createNativeQuery(sql.append(order).toString());
        query.setParameter(1, filter.eventId());
        query.setParameter(2, Date.valueOf(day == null ? LocalDate.EPOCH : day));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(3 + i, parameters.get(i));
        }
        return query;
    }

    /** Every nomination of the event, as its code is shown on the day. */
    List<HeldCode> seats(long eventId, LocalDate day) {
        List<HeldCode> seats = new ArrayList<>();
        for (ResultRow c :
                ResultRow.of(
                        em.createNativeQuery(
                                        """
                                select n.id, n.status, c.id is not null, e.attendance_mode = 'HYBRID' and n.seat_mode = 'ONLINE'
                                from nomination n join event e on e.id = n.event_id
                                left join check_in c on c.nomination_id = n.id and c.day = ?2 and c.undone_at is null
                                where n.event_id = ?1 order by n.id
                                """)
                                .setParameter(1, eventId)
                                .setParameter(2, Date.valueOf(day)))) {
            seats.add(
                    new HeldCode(
                            c.number(0),
                            c.constant(NominationStatus.class, 1),
                            c.flag(2),
                            c.flag(3)));
        }
        return seats;
    }
}
