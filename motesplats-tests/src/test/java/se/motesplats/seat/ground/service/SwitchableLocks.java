package se.motesplats.seat.ground.service;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.AllocationPurpose;

/**
 * The locks of the product, which a proof can switch off: the negative control of the race.
 * Everything else, the counting, the constraints and the triggers, stays as it is.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@Dependent
public class SwitchableLocks extends SeatLocks {

    private static volatile boolean off;

    @PersistenceContext private EntityManager em;
    @Inject private UnitRepository seats;

    /** Switches the locks of all services of this application off, or on again. */
    public static void switchOff(boolean wanted) {
        off = wanted;
    }

    public static boolean isOff() {
        return off;
    }

    @Override
    public void lockEvent(long eventId) {
        if (!off) {
            super.lockEvent(eventId);
        }
    }

    @Override
    public Map<Long, Long> lockAllocations(long eventId, Collection<Long> organisationIds) {
        if (!off) {
            return super.lockAllocations(eventId, organisationIds);
        }
        return organisationIds.stream()
                .filter(unit -> seats.findAllocation(eventId, unit).isPresent())
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                unit -> seats.findAllocation(eventId, unit).orElseThrow()));
    }

    @Override
    public Optional<Allocation> lockAllocation(long eventId, long organisationId) {
        return off
                ? seats.findAllocation(eventId, organisationId)
                        .map(id -> em.find(Allocation.class, id))
                : super.lockAllocation(eventId, organisationId);
    }

    @Override
    public Optional<Allocation> lockAllocationIfFree(long eventId, long organisationId) {
        return off
                ? lockAllocation(eventId, organisationId)
                : super.lockAllocationIfFree(eventId, organisationId);
    }

    @Override
    public Allocation lockPool(long eventId, AllocationPurpose purpose) {
        if (!off) {
            return super.lockPool(eventId, purpose);
        }
        return em.createQuery(
                        "select a from Allocation a where a.event.id = :event and a.purpose = :purpose",
                        Allocation.class)
                .setParameter("event", eventId)
                .setParameter("purpose", purpose)
                .getSingleResult();
    }

    @Override
    public void lockAllAllocations(long eventId) {
        if (!off) {
            super.lockAllAllocations(eventId);
        }
    }

    @Override
    public void lockPeople(Collection<Long> personIds) {
        if (!off) {
            super.lockPeople(personIds);
        }
    }
}
