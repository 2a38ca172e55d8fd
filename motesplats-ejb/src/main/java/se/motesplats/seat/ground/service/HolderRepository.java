package se.motesplats.seat.ground.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.NominationLink;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.SeatCalendar;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.database.service.SqlList;

/** Who holds seats, in the database: nominations, their links and their calendars. */
@Dependent
public class HolderRepository {

    @PersistenceContext private EntityManager em;

    public Nomination getNomination(long id) {
        return find(id);
    }

    /** The nomination as it is now, also if it was loaded before a lock was waited for. */
    public Nomination getFresh(long id) {
        Nomination nomination = find(id);
        em.refresh(nomination);
        return nomination;
    }

    /** Where a nomination belongs, without loading it: event, organisation and its path. */
    public record Place(long eventId, long organisationId, String path, long personId) {}

    public Place getPlace(long nominationId) {
        ResultRow row =
                ResultRow.first(
                                em.createQuery(
                                                """
                                        select n.event.id, o.id, o.path, n.person.id
                                        from Nomination n join n.allocation a join a.organisation o where n.id = :id
                                        """)
                                        .setParameter("id", nominationId))
                        .orElseThrow(NotFound::new);
        return new Place(row.number(0), row.number(1), row.text(2), row.number(3));
    }

    /** Whether any of these people has a seat at the event. */
    public boolean isAnybodySeated(long eventId, Collection<Long> personIds) {
        if (personIds.isEmpty()) {
            return false;
        }
        Query query =
                em.createNativeQuery(
                        SeatSql.of(
                                        """
                        select exists (select from nomination n where n.event_id = ?1 and n.person_id in (%s)
                            and n.status in {active})
                        """)
                                .formatted(SqlList.places(2, personIds.size())));
        query.setParameter(1, eventId);
        SqlList.bind(query, 2, personIds);
        return (Boolean) query.getSingleResult();
    }

    /** Active nominations of the event for any of these people. */
    public List<Nomination> activeOf(long eventId, Collection<Long> personIds) {
        return em.createQuery(
                        """
                        select n from Nomination n join fetch n.person join fetch n.allocation
                        where n.event.id = :event and n.person.id in :people and n.status in :active order by n.id
                        """,
                        Nomination.class)
                .setParameter("event", eventId)
                .setParameter("people", personIds)
                .setParameter("active", NominationStatus.ACTIVE)
                .getResultList();
    }

    /** Everybody who holds a seat. */
    public List<Nomination> holders(long eventId) {
        return em.createQuery(
                        """
                        select n from Nomination n join fetch n.person join fetch n.allocation
                        where n.event.id = :event and n.status in :active order by n.id
                        """,
                        Nomination.class)
                .setParameter("event", eventId)
                .setParameter("active", NominationStatus.ACTIVE)
                .getResultList();
    }

    /**
     * Own nominations for events that are not over on the day, latest first; and the ended ones.
     */
    public List<Nomination> ofPerson(long personId) {
        return em.createQuery(
                        """
                        select n from Nomination n join fetch n.event join fetch n.allocation
                        where n.person.id = :person order by n.id desc
                        """,
                        Nomination.class)
                .setParameter("person", personId)
                .setMaxResults(200)
                .getResultList();
    }

    /** Who has a seat now. */
    public Optional<Nomination> activeOn(long seatId) {
        return em.createQuery(
                        "select n from Nomination n join fetch n.person where n.seat.id = :seat and n.status in :active",
                        Nomination.class)
                .setParameter("seat", seatId)
                .setParameter("active", NominationStatus.ACTIVE)
                .getResultStream()
                .findFirst();
    }

    /** Who got the last seat, for the unit itself; empty for a protected identity. */
    public Optional<String> latestName(long allocationId) {
        return em.createQuery(
                        """
                        select n from Nomination n join fetch n.person
                        where n.allocation.id = :allocation and n.status in :active order by n.nominatedAt desc, n.id desc
                        """,
                        Nomination.class)
                .setParameter("allocation", allocationId)
                .setParameter("active", NominationStatus.ACTIVE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .flatMap(Nomination::getNameForUnit);
    }

    public Optional<NominationLink> findLink(String hash) {
        return em.createQuery(
                        "select l from NominationLink l where l.hash = :hash", NominationLink.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /**
     * Notes that the calendars of these people are told about the event for the first time, where
     * they were told nothing yet: as {@link SeatCalendar} begins.
     *
     * @param organiser who organises the event, for them
     * @param from when its first day begins
     * @param until when that ends
     * @return the people for whom that was noted; the others have one
     */
    public Set<Long> addCalendars(
            long eventId,
            Collection<Long> personIds,
            int days,
            String organiser,
            Instant from,
            Instant until) {
        Query query =
                em.createNativeQuery(
                                """
                                insert into seat_calendar (id, version, event_id, person_id, sequence, days, one_entry, organiser, held_from, held_until)
                                select nextval('seq_id'), 1, ?1, p.id, 0, ?2, true, ?3, ?4, ?5 from person p where p.id in (%s) order by p.id
                                on conflict (event_id, person_id) do nothing returning person_id
                                """
                                        .formatted(SqlList.places(6, personIds.size())))
                        .setParameter(1, eventId)
                        .setParameter(2, days)
                        .setParameter(3, organiser)
                        .setParameter(4, Timestamp.from(from))
                        .setParameter(5, Timestamp.from(until));
        SqlList.bind(query, 6, personIds);
        return new HashSet<>(ResultRow.numbers(query));
    }

    /** What the calendars of these people were told about the event, for those that were. */
    public List<SeatCalendar> calendars(long eventId, Collection<Long> personIds) {
        if (personIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select c from SeatCalendar c where c.eventId = :event and c.personId in :people",
                        SeatCalendar.class)
                .setParameter("event", eventId)
                .setParameter("people", personIds)
                .getResultList();
    }

    private Nomination find(long id) {
        Nomination nomination = em.find(Nomination.class, id);
        if (nomination == null) {
            throw new NotFound();
        }
        return nomination;
    }
}
