package se.motesplats.seat.round.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.NominationStatus;

/** The seats that a round makes, and whether anybody is named on them. */
@Dependent
public class RoundSeatRepository {

    @PersistenceContext private EntityManager em;

    /** One row for each seat that the round grants, at its municipality. */
    public void makeSeats(AllocationRound round) {
        em.flush();
        em.createNativeQuery(
                        """
                        insert into allocation (id, version, event_id, organisation_id, purpose)
                        select nextval('seq_id'), 1, s.event_id, s.organisation_id, 'UNIT' from allocation_share s
                        where s.round_id = ?1
                        on conflict on constraint uq_allocation_organisation do nothing
                        """)
                .setParameter(1, round.getId())
                .executeUpdate();
        em.createNativeQuery(
                        """
                        insert into seat (id, version, event_id, round_id, allocation_id)
                        select nextval('seq_id'), 1, s.event_id, s.round_id, a.id
                        from allocation_share s
                        join allocation a on a.event_id = s.event_id and a.organisation_id = s.organisation_id and a.purpose = 'UNIT'
                        cross join lateral generate_series(1, coalesce(s.adjusted, s.computed))
                        where s.round_id = ?1
                        """)
                .setParameter(1, round.getId())
                .executeUpdate();
    }

    public void voidSeats(long roundId, Instant at) {
        em.createNativeQuery(
                        "update seat set void_at = ?2, version = version + 1 where round_id = ?1 and void_at is null")
                .setParameter(1, roundId)
                .setParameter(2, java.sql.Timestamp.from(at))
                .executeUpdate();
        // Nothing is kept where nothing is left.
        em.createNativeQuery(
                        """
                        update seat_hold set ended_at = ?2, version = version + 1
                        where ended_at is null and event_id = (select r.event_id from allocation_round r where r.id = ?1)
                        and not exists (select from seat s where s.allocation_id = seat_hold.allocation_id and s.void_at is null)
                        """)
                .setParameter(1, roundId)
                .setParameter(2, java.sql.Timestamp.from(at))
                .executeUpdate();
    }

    /** Active nominations on seats that come from a round or lie with a unit. */
    public long countNamed(long eventId) {
        return named("count(n)", eventId).getSingleResult();
    }

    /** Whether there are any, without counting them. */
    public boolean isAnybodyNamed(long eventId) {
        return !named("n.id", eventId).setMaxResults(1).getResultList().isEmpty();
    }

    private TypedQuery<Long> named(String what, long eventId) {
        return em.createQuery(
                        "select "
                                + what
                                + """
                                 from Nomination n join n.seat s left join s.round r join n.allocation a
                                where n.event.id = :event and s.eventId = :event and a.event.id = :event
                                and n.status in :active and (r.id is not null or a.purpose = :unit)
                                """,
                        Long.class)
                .setParameter("event", eventId)
                .setParameter("unit", AllocationPurpose.UNIT)
                .setParameter("active", NominationStatus.ACTIVE);
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
}
