package se.motesplats.checkin.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.checkin.CheckIn;
import se.motesplats.event.Event;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.NominationStatus;
import se.motesplats.shared.NormalForm;
import se.motesplats.shared.NotFound;

/** Arrivals in the database. */
@Dependent
class CheckInRepository {

    /**
     * Where somebody comes from: a seat of a pool belongs to nobody's unit. Where a stranger works,
     * who was let in under a typed name, is not told.
     */
    private static final String FROM =
            "case when a.purpose = 'UNIT' or p.protected_identity or n.called_email is not null then o.name else coalesce(h.name, o.name) end";

    /** As the unit typed it, of a person whom it does not know. */
    private static final String NAME =
            "coalesce(n.called_given_name, p.given_name) || ' ' || coalesce(n.called_family_name, p.family_name)";

    private static final String ACTIVE =
            " ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW')";

    @PersistenceContext private EntityManager em;

    String key() {
        return (String) em.createNativeQuery("select key from check_in_key").getSingleResult();
    }

    void shareEvent(long eventId) {
        if (em.createNativeQuery("select id from event where id = ?1 for key share")
                .setParameter(1, eventId)
                .getResultList()
                .isEmpty()) {
            throw new NotFound();
        }
    }

    Event getEvent(long id) {
        Event event = em.find(Event.class, id);
        if (event == null) {
            throw new NotFound();
        }
        return event;
    }

    Optional<Nomination> findNomination(long id) {
        return Optional.ofNullable(em.find(Nomination.class, id));
    }

    /** The person's seat at the event; there is at most one. */
    Optional<Long> findOwn(long eventId, long personId) {
        return em.createQuery(
                        "select n.id from Nomination n where n.event.id = :event and n.person.id ="
                                + " :person and n.status in :active",
                        Long.class)
                .setParameter("event", eventId)
                .setParameter("person", personId)
                .setParameter("active", NominationStatus.ACTIVE)
                .getResultStream()
                .findFirst();
    }

    /** Two doors wait for each other here, and a door for who gives the seat away. */
    Nomination lockNomination(long id) {
        em.createNativeQuery("select id from nomination where id = ?1 for no key update")
                .setParameter(1, id)
                .getResultList();
        Nomination nomination = findNomination(id).orElseThrow(NotFound::new);
        em.refresh(nomination);
        return nomination;
    }

    Optional<CheckIn> findScan(String scanId) {
        return em.createQuery("select c from CheckIn c where c.scanId = :scan", CheckIn.class)
                .setParameter("scan", scanId)
                .getResultStream()
                .findFirst();
    }

    /** When somebody came, and was not taken back. */
    List<CheckIn> alive(long nominationId) {
        return em.createQuery(
                        "select c from CheckIn c where c.nomination.id = :nomination and c.undoneAt"
                                + " is null order by c.day",
                        CheckIn.class)
                .setParameter("nomination", nominationId)
                .getResultList();
    }

    /** Who has taken a seat over. */
    Optional<Nomination> findReplacement(long nominationId) {
        return em.createQuery(
                        "select n from Nomination n where n.replaces.id = :id and n.status in"
                                + " :active",
                        Nomination.class)
                .setParameter("id", nominationId)
                .setParameter("active", NominationStatus.ACTIVE)
                .getResultStream()
                .findFirst();
    }

    List<DoorBoard.Unit> units(long eventId, @Nullable LocalDate day) {
        List<?> rows =
                em.createNativeQuery(
                                """
                                select o.id, o.name, count(c.id), count(*) filter (where c.id is not null or not (e.attendance_mode = 'HYBRID' and n.seat_mode = 'ONLINE'))
                                from nomination n join event e on e.id = n.event_id
                                join allocation a on a.id = n.allocation_id join organisation o on o.id = a.organisation_id
                                left join check_in c on c.nomination_id = n.id and c.day = ?2 and c.undone_at is null
                                where n.event_id = ?1 and n.status in\
                                """
                                        + ACTIVE
                                        + " group by o.id, o.name order by o.name")
                        .setParameter(1, eventId)
                        .setParameter(2, Date.valueOf(day == null ? LocalDate.EPOCH : day))
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        c ->
                                new DoorBoard.Unit(
                                        number(c[0]), (String) c[1], number(c[2]), number(c[3])))
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
                        "select n.id, trim("
                                + NAME
                                + "), p.protected_identity,"
                                + FROM
                                + ", n.status, c.arrived_at, e.attendance_mode = 'HYBRID' and n.seat_mode = 'ONLINE' ",
                        filter,
                        day,
                        " order by p.protected_identity, coalesce(n.called_family_name, p.family_name),"
                                + " coalesce(n.called_given_name, p.given_name), n.id");
        List<DoorRow> rows = new ArrayList<>();
        for (Object row : query.setFirstResult(first).setMaxResults(max).getResultList()) {
            Object[] c = (Object[]) row;
            rows.add(
                    new DoorRow(
                            number(c[0]),
                            (Boolean) c[2] ? null : (String) c[1],
                            (String) c[3],
                            NominationStatus.valueOf((String) c[4]),
                            instant(c[5]),
                            (Boolean) c[6]));
        }
        return rows;
    }

    long count(DoorFilter filter, @Nullable LocalDate day) {
        return number(query("select count(*) ", filter, day, "").getSingleResult());
    }

    private Query query(String select, DoorFilter filter, @Nullable LocalDate day, String order) {
        StringBuilder sql =
                new StringBuilder(select)
                        .append(
                                """
                                from nomination n join person p on p.id = n.person_id join event e on e.id = n.event_id
                                join allocation a on a.id = n.allocation_id join organisation o on o.id = a.organisation_id
                                left join organisation h on h.id = p.organisation_id
                                left join check_in c on c.nomination_id = n.id and c.day = ?2 and c.undone_at is null
                                where n.event_id = ?1 and n.status in\
                                """)
                        .append(ACTIVE);
        List<Object> parameters = new ArrayList<>();
        if (filter.unitId() != null) {
            parameters.add(filter.unitId());
            sql.append(" and o.id = ?").append(2 + parameters.size());
        }
        if (filter.text() != null) {
            for (String word : NormalForm.key(filter.text()).split(" ")) {
                parameters.add('%' + word.replaceAll("[!%_]", "!$0") + '%');
                sql.append(
                                " and not p.protected_identity and ("
                                        + NAME
                                        + " || ' ' || "
                                        + FROM
                                        + ") ilike ?")
                        .append(2 + parameters.size())
                        .append(" escape '!'");
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

    /** Every nomination of the event: number, state, and whether it is in on the day. */
    List<Object[]> states(long eventId, LocalDate day) {
        List<Object[]> states = new ArrayList<>();
        for (Object row :
                em.createNativeQuery(
                                """
                                select n.id, n.status, c.id is not null, e.attendance_mode = 'HYBRID' and n.seat_mode = 'ONLINE'
                                from nomination n join event e on e.id = n.event_id
                                left join check_in c on c.nomination_id = n.id and c.day = ?2 and c.undone_at is null
                                where n.event_id = ?1 order by n.id
                                """)
                        .setParameter(1, eventId)
                        .setParameter(2, Date.valueOf(day))
                        .getResultList()) {
            states.add((Object[]) row);
        }
        return states;
    }

    /**
     * Whose seat may go to somebody else: never came in, of the same municipality as the given path
     * first.
     */
    Optional<Long> findAbsent(long eventId, String municipalityPath) {
        List<?> ids =
                em.createNativeQuery(
                                """
                                select n.id from nomination n join event e on e.id = n.event_id join allocation a on a.id = n.allocation_id and a.purpose = 'UNIT'
                                join organisation o on o.id = a.organisation_id
                                where n.event_id = ?1 and n.status in ('INVITED', 'ACCEPTED') and not (e.attendance_mode = 'HYBRID' and n.seat_mode = 'ONLINE')
                                  and not exists (select from check_in c where c.nomination_id = n.id and c.undone_at is null)
                                order by not starts_with(o.path, ?2), n.status = 'ACCEPTED', n.id limit 1
                                """)
                        .setParameter(1, eventId)
                        .setParameter(2, municipalityPath)
                        .getResultList();
        return ids.stream().findFirst().map(CheckInRepository::number);
    }

    /** Units that have seats at the event, and all municipalities. */
    List<Organisation> organisations(long eventId, LocalDate on) {
        return em.createQuery(
                        """
                        select o from Organisation o where (o.kind = se.motesplats.organisation.OrganisationKind.MUNICIPALITY
                            or exists (select a from Allocation a where a.organisation = o and a.event.id = :event))
                        and (o.validFrom is null or o.validFrom <= :day) and (o.validTo is null or o.validTo >= :day)
                        order by o.name
                        """,
                        Organisation.class)
                .setParameter("event", eventId)
                .setParameter("day", on)
                .getResultList();
    }

    Organisation getOrganisation(long id) {
        Organisation found = em.find(Organisation.class, id);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    /** Events that were over before the moment's day and where people were checked in. */
    List<Long> eventsOver(LocalDate today) {
        List<?> ids =
                em.createNativeQuery(
                                """
                                select e.id from event e where e.status in ('PLANNED', 'COMPLETED') and e.last_day < ?1
                                  and exists (select from check_in c where c.event_id = e.id and c.undone_at is null)
                                  and exists (select from nomination n where n.event_id = e.id and n.status in ('NOMINATED', 'INVITED', 'ACCEPTED')
                                              and not (e.attendance_mode = 'HYBRID' and n.seat_mode = 'ONLINE'))
                                order by e.id
                                """)
                        .setParameter(1, Date.valueOf(today))
                        .getResultList();
        return ids.stream().map(CheckInRepository::number).toList();
    }

    /** Those of the event who were never in, locked in the order of ids. */
    List<Nomination> lockMissing(long eventId) {
        List<?> ids =
                em.createNativeQuery(
                                """
                                select n.id from nomination n join event e on e.id = n.event_id where n.event_id = ?1 and n.status in ('NOMINATED', 'INVITED', 'ACCEPTED')
                                  and not (e.attendance_mode = 'HYBRID' and n.seat_mode = 'ONLINE')
                                  and not exists (select from check_in c where c.nomination_id = n.id and c.undone_at is null)
                                order by n.id for no key update of n
                                """)
                        .setParameter(1, eventId)
                        .getResultList();
        return ids.stream()
                .map(id -> findNomination(number(id)).orElseThrow(NotFound::new))
                .toList();
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }

    static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static @Nullable Instant instant(@Nullable Object column) {
        if (column instanceof Timestamp stamp) {
            return stamp.toInstant();
        }
        return column instanceof OffsetDateTime at ? at.toInstant() : null;
    }
}
