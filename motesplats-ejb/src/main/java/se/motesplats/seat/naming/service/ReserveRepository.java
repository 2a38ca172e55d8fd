package se.motesplats.seat.naming.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.Reserve;
import se.motesplats.seat.ReserveLevel;
import se.motesplats.seat.ReserveStatus;
import se.motesplats.seat.ground.service.SeatSql;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.database.service.ResultRow;

/** Reserves of units and answers that did not come, in the database. */
@Dependent
public class ReserveRepository {

    private static final List<ReserveStatus> OPEN =
            List.of(ReserveStatus.WAITING, ReserveStatus.OFFERED);

    @PersistenceContext private EntityManager em;

    // Reserves ---------------------------------------------------------------------------------

    /** Event, organisation and path of the unit that somebody waits for, without loading it. */
    public record Place(long eventId, long organisationId, String path, long personId) {}

    /** Of a place on the unit's own list; the other lists have their own rules. */
    public Place placeOf(long reserveId) {
        ResultRow row =
                ResultRow.first(
                                em.createQuery(
                                                """
                                select r.eventId, o.id, o.path, r.person.id from Reserve r join r.allocation a join a.organisation o
                                where r.id = :id and r.level = :level
                                """)
                                        .setParameter("id", reserveId)
                                        .setParameter("level", ReserveLevel.UNIT))
                        .orElseThrow(NotFound::new);
        return new Place(row.number(0), row.number(1), row.text(2), row.number(3));
    }

    public Reserve get(long id) {
        Reserve reserve = em.find(Reserve.class, id);
        if (reserve == null) {
            throw new NotFound();
        }
        em.refresh(reserve);
        return reserve;
    }

    /** The unit's own reserves who wait or have an offer, in order. */
    public List<Reserve> reserves(long allocationId) {
        return em.createQuery(
                        """
                        select r from Reserve r join fetch r.person
                        where r.allocation.id = :allocation and r.level = :level and r.status in :open order by r.rank, r.id
                        """,
                        Reserve.class)
                .setParameter("allocation", allocationId)
                .setParameter("level", ReserveLevel.UNIT)
                .setParameter("open", OPEN)
                .getResultList();
    }

    /** The people who are first in line, without loading anything that a lock may change. */
    public List<Long> firstInLine(long allocationId, int most) {
        return em.createQuery(
                        """
                        select r.person.id from Reserve r
                        where r.allocation.id = :allocation and r.level = :level and r.status = :waiting order by r.rank, r.id
                        """,
                        Long.class)
                .setParameter("allocation", allocationId)
                .setParameter("level", ReserveLevel.UNIT)
                .setParameter("waiting", ReserveStatus.WAITING)
                .setMaxResults(most)
                .getResultList();
    }

    /** Places on any list of the event that these people have. */
    public List<Reserve> openOf(long eventId, Collection<Long> personIds) {
        if (personIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                        select r from Reserve r join fetch r.allocation
                        where r.eventId = :event and r.person.id in :people and r.status in :open order by r.id
                        """,
                        Reserve.class)
                .setParameter("event", eventId)
                .setParameter("people", personIds)
                .setParameter("open", OPEN)
                .getResultList();
    }

    /** Everybody who waits at the event, on whatever list; who has an offer holds its seat. */
    public List<Reserve> waitingFor(long eventId) {
        return em.createQuery(
                        """
                        select r from Reserve r join fetch r.person join fetch r.allocation
                        where r.eventId = :event and r.status = :waiting order by r.id
                        """,
                        Reserve.class)
                .setParameter("event", eventId)
                .setParameter("waiting", ReserveStatus.WAITING)
                .getResultList();
    }

    Optional<Integer> lastRank(long allocationId) {
        return Optional.ofNullable(
                em.createQuery(
                                """
                                select max(r.rank) from Reserve r
                                where r.allocation.id = :allocation and r.level = :level and r.status in :open
                                """,
                                Integer.class)
                        .setParameter("allocation", allocationId)
                        .setParameter("level", ReserveLevel.UNIT)
                        .setParameter("open", OPEN)
                        .getSingleResult());
    }

    // Answers that did not come ----------------------------------------------------------------

    /** Invitations of the unit whose time is over; those of other lists are not its own. */
    List<Nomination> overdue(long allocationId, Instant now) {
        return em.createQuery(
                        """
                        select n from Nomination n join fetch n.person left join n.reserve r
                        where n.allocation.id = :allocation and n.status = :invited and n.answerBy <= :now
                        and (r is null or r.level = :level) order by n.person.id
                        """,
                        Nomination.class)
                .setParameter("allocation", allocationId)
                .setParameter("invited", NominationStatus.INVITED)
                .setParameter("level", ReserveLevel.UNIT)
                .setParameter("now", now)
                .getResultList();
    }

    /** Units with invitations whose time is over, or with a free seat for their first reserve. */
    public List<Place> due(Instant now, int most) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        SeatSql.of(
                                                """
                                select a.event_id, o.id, o.path from allocation a
                                join organisation o on o.id = a.organisation_id
                                join event e on e.id = a.event_id and e.status = 'PLANNED'
                                where a.purpose = 'UNIT'
                                and not exists (select from event_day d where d.event_id = e.id having max(d.day) < ?3)
                                and (exists (select from nomination n left join reserve r on r.id = n.reserve_id
                                        where n.allocation_id = a.id and n.status = 'INVITED' and n.answer_by <= ?1
                                        and (r.id is null or r.level = 'UNIT'))
                                    or (a.offers_itself
                                        and exists (select from reserve r where r.allocation_id = a.id
                                            and r.level = 'UNIT' and r.status = 'WAITING')
                                        and (select count(*) from seat s where s.allocation_id = a.id and s.void_at is null
                                            and not exists (select from nomination n where n.seat_id = s.id
                                                and n.status in {active}))
                                          > (select coalesce(sum(h.seats), 0) from seat_hold h where h.allocation_id = a.id
                                            and h.ended_at is null and h.valid_until > ?1)))
                                order by a.id limit ?2
                                """))
                                .setParameter(1, java.sql.Timestamp.from(now))
                                .setParameter(2, most)
                                .setParameter(3, java.sql.Date.valueOf(SwedishTime.dayOf(now))))
                .stream()
                .map(c -> new Place(c.number(0), c.number(1), c.text(2), 0))
                .toList();
    }
}
