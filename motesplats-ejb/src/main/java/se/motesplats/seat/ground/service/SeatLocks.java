package se.motesplats.seat.ground.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.database.service.SqlList;

/** All locks of seats are taken here; their order stands with the package. */
@Dependent
public class SeatLocks {

    private static final String ONE_UNIT =
            """
            select a.* from event e join allocation a on a.event_id = e.id
            where e.id = ?1 and a.organisation_id = ?2 and a.purpose = 'UNIT'
            for key share of e for update of a""";

    @PersistenceContext private EntityManager em;
    @Inject private UnitRepository units;

    /**
     * Work on rounds of an event waits for each other here. Nothing that refers to the event waits,
     * because the key is not locked.
     */
    public void lockEvent(long eventId) {
        if (em.createNativeQuery("select id from event where id = ?1 for no key update")
                .setParameter(1, eventId)
                .getResultList()
                .isEmpty()) {
            throw new NotFound();
        }
    }

    /**
     * Locks the rows of the given units, parents first, and gives their ids by organisation.
     *
     * <p>The event's key comes first, shared: every row written later refers to it, and whoever
     * changes the event itself holds its row before the allocations.
     */
    public Map<Long, Long> lockAllocations(long eventId, Collection<Long> organisationIds) {
        if (em.createNativeQuery("select id from event where id = ?1 for key share")
                .setParameter(1, eventId)
                .getResultList()
                .isEmpty()) {
            throw new NotFound();
        }
        Query query =
                em.createNativeQuery(
                        """
                        select a.organisation_id, a.id from allocation a join organisation o on o.id = a.organisation_id
                        where a.event_id = ?1 and a.purpose = 'UNIT' and a.organisation_id in (%s) order by o.path collate "C" for update of a
                        """
                                .formatted(SqlList.places(2, organisationIds.size())));
        query.setParameter(1, eventId);
        SqlList.bind(query, 2, organisationIds);
        Map<Long, Long> found = new HashMap<>();
        for (ResultRow columns : ResultRow.of(query)) {
            found.put(columns.number(0), columns.number(1));
        }
        return found;
    }

    /**
     * As {@link #lockAllocations}, for one unit and in one statement: the event's key, shared, and
     * then the unit.
     *
     * @return empty if the unit never had seats at the event; then nothing is locked
     */
    public Optional<Allocation> lockAllocation(long eventId, long organisationId) {
        return lockAllocation(eventId, organisationId, ONE_UNIT);
    }

    /**
     * As {@link #lockAllocation(long, long)}, without waiting for whoever holds the unit.
     *
     * @return empty also if somebody else holds it
     */
    public Optional<Allocation> lockAllocationIfFree(long eventId, long organisationId) {
        return lockAllocation(eventId, organisationId, ONE_UNIT + " skip locked");
    }

    private Optional<Allocation> lockAllocation(long eventId, long organisationId, String sql) {
        List<?> locked =
                em.createNativeQuery(sql, Allocation.class)
                        .setParameter(1, eventId)
                        .setParameter(2, organisationId)
                        .getResultList();
        return locked.stream().map(Allocation.class::cast).findFirst();
    }

    /**
     * Locks a pool of the event, and makes it if there is none. It comes before the units, and
     * pools in the order of their purposes.
     */
    public Allocation lockPool(long eventId, AllocationPurpose purpose) {
        em.createNativeQuery(
                        """
                        insert into allocation (id, version, event_id, organisation_id, purpose)
                        select nextval('seq_id'), 1, e.id, (select o.id from organisation o where o.kind = 'ASSOCIATION' order by o.id limit 1), ?2
                        from event e where e.id = ?1 and not exists (
                            select from allocation a where a.event_id = e.id and a.purpose = ?2)
                        on conflict (event_id, purpose) where purpose <> 'UNIT' do nothing
                        """)
                .setParameter(1, eventId)
                .setParameter(2, purpose.name())
                .executeUpdate();
        return em.createQuery(
                        "select a from Allocation a where a.event.id = :event and a.purpose = :purpose",
                        Allocation.class)
                .setParameter("event", eventId)
                .setParameter("purpose", purpose)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    /** Locks all units and pools of an event, parents first. */
    public void lockAllAllocations(long eventId) {
        em.createNativeQuery(
                        """
                        select a.id from allocation a join organisation o on o.id = a.organisation_id
                        where a.event_id = ?1 order by o.path collate "C", a.purpose for update of a
                        """)
                .setParameter(1, eventId)
                .getResultList();
    }

    /**
     * Locks all pools and units of the event, in the order of everybody: the event's key, shared,
     * then pools, then units. There is a pool for free seats afterwards.
     *
     * @return id of the pool
     */
    public long lockEverything(long eventId) {
        if (em.createNativeQuery("select id from event where id = ?1 for key share")
                .setParameter(1, eventId)
                .getResultList()
                .isEmpty()) {
            throw new NotFound();
        }
        em.createNativeQuery(
                        """
                        insert into allocation (id, version, event_id, organisation_id, purpose)
                        select nextval('seq_id'), 1, ?1, (select o.id from organisation o where o.kind = 'ASSOCIATION' order by o.id limit 1), 'FREE'
                        where not exists (select from allocation a where a.event_id = ?1 and a.purpose = 'FREE')
                        on conflict (event_id, purpose) where purpose <> 'UNIT' do nothing
                        """)
                .setParameter(1, eventId)
                .executeUpdate();
        lockAllAllocations(eventId);
        return units.findPool(eventId).orElseThrow(NotFound::new);
    }

    /**
     * Locks people, last of all and in the order of ids: whoever gives a seat or a place on a list
     * to somebody waits for others who do the same, and then asks again what the person has.
     * Nothing that refers to a person waits, because the key is not locked.
     */
    public void lockPeople(Collection<Long> personIds) {
        if (personIds.isEmpty()) {
            return;
        }
        Query query =
                em.createNativeQuery(
                        "select id from person where id in (%s) order by id for no key update"
                                .formatted(SqlList.places(1, personIds.size())));
        SqlList.bind(query, 1, personIds);
        query.getResultList();
    }
}
