package se.motesplats.seat.capacity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.shared.Role;
import se.motesplats.shared.SwedishTime;

/** The event's working group, without those who stand in for a member. */
@ApplicationScoped
class WorkingGroupSeats implements PoolCandidates {

    @PersistenceContext private EntityManager em;
    @Inject private Clock clock;

    @Override
    public AllocationPurpose purpose() {
        return AllocationPurpose.WORKING_GROUP;
    }

    @Override
    public List<Long> people(long eventId) {
        return em.createQuery(
                        """
                        select distinct r.person.id from RoleAssignment r
                        where r.eventId = :event and r.role = :role and r.onBehalfOf is null
                        and (r.validFrom is null or r.validFrom <= :today) and (r.validTo is null or r.validTo >= :today)
                        """,
                        Long.class)
                .setParameter("event", eventId)
                .setParameter("role", Role.WORKING_GROUP_MEMBER)
                .setParameter("today", SwedishTime.dayOf(clock.instant()))
                .getResultList();
    }
}
