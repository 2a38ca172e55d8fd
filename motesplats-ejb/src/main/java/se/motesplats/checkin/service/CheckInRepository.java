package se.motesplats.checkin.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.motesplats.checkin.CheckIn;
import se.motesplats.event.Event;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.ground.service.SeatSql;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.database.service.ResultRow;

/** Arrivals in the database. */
@Dependent
class CheckInRepository {

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

    /**
     * The same, of an event.
     *
     * @throws NotFound if it is not the event's
     */
    Nomination lockNomination(long eventId, long id) {
        if (findNomination(id).filter(n -> n.getEvent().getId() == eventId).isEmpty()) {
            throw new NotFound();
        }
        return lockNomination(id);
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

    /**
     * Whose seat may go to somebody else: never came in, of the same municipality as the given path
     * first.
     */
    Optional<Long> findAbsent(long eventId, String municipalityPath) {
        return ResultRow.numbers(
                        em.createNativeQuery(
                                        SeatSql.of(
                                                """
                                select n.id from nomination n join event e on e.id = n.event_id join allocation a on a.id = n.allocation_id and a.purpose = 'UNIT'
                                join organisation o on o.id = a.organisation_id
                                where n.event_id = ?1 and n.status in {expected} and not (e.attendance_mode = 'HYBRID' and n.seat_mode = 'ONLINE')
                                  and not exists (select from check_in c where c.nomination_id = n.id and c.undone_at is null)
                                order by not starts_with(o.path, ?2), n.status = 'ACCEPTED', n.id limit 1
                                """))
                                .setParameter(1, eventId)
                                .setParameter(2, municipalityPath))
                .stream()
                .findFirst();
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
        return ResultRow.numbers(
                em.createNativeQuery(
                                SeatSql.of(
                                        """
                                select e.id from event e where e.status in ('PLANNED', 'COMPLETED') and e.last_day < ?1
                                  and exists (select from check_in c where c.event_id = e.id and c.undone_at is null)
                                  and exists (select from nomination n where n.event_id = e.id and n.status in {underWay}
                                              and not (e.attendance_mode = 'HYBRID' and n.seat_mode = 'ONLINE'))
                                order by e.id
                                """))
                        .setParameter(1, Date.valueOf(today)));
    }

    /** Those of the event who were never in, locked in the order of ids. */
    List<Nomination> lockMissing(long eventId) {
        return ResultRow.numbers(
                        em.createNativeQuery(
                                        SeatSql.of(
                                                """
                                select n.id from nomination n join event e on e.id = n.event_id where n.event_id = ?1 and n.status in {underWay}
                                  and not (e.attendance_mode = 'HYBRID' and n.seat_mode = 'ONLINE')
                                  and not exists (select from check_in c where c.nomination_id = n.id and c.undone_at is null)
                                order by n.id for no key update of n
                                """))
                                .setParameter(1, eventId))
                .stream()
                .map(id -> findNomination(id).orElseThrow(NotFound::new))
                .toList();
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }
}
