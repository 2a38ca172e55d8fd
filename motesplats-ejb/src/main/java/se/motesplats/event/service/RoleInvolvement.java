package se.motesplats.event.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import se.motesplats.shared.Permission;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Caller;

/** Contact persons, and those who work with an event or with all of them. */
@ApplicationScoped
class RoleInvolvement implements EventInvolvement {

    /** Who works with all of them is shown the nearest. */
    private static final int MOST = 50;

    @PersistenceContext private EntityManager em;
    @Inject private Clock clock;

    @Override
    @Transactional
    public Map<Long, String> eventsOf(Caller caller) {
        Map<Long, String> events = new HashMap<>();
        for (long id : caller.grants().eventIds(Permission.EVENT_VIEW_INTERNAL)) {
            events.put(id, "event.mine.worker");
        }
        // Who sees everything, as administrators do, does not work with everything.
        if (caller.grants().allowEverywhere(Permission.EVENT_EDIT)) {
            em.createQuery(
                            "select e.id from Event e where "
                                    + EventRepository.NOT_OVER
                                    + " order by e.firstDay nulls last, e.id",
                            Long.class)
                    .setParameter("today", SwedishTime.dayOf(clock.instant()))
                    .setMaxResults(MOST)
                    .getResultList()
                    .forEach(id -> events.put(id, "event.mine.worker"));
        }
        for (long id : caller.grants().eventIds(Permission.CHECK_IN)) {
            events.putIfAbsent(id, "event.mine.checkIn");
        }
        em.createQuery("select e.id from Event e where e.contactPerson.id = :person", Long.class)
                .setParameter("person", caller.personId())
                .getResultList()
                .forEach(id -> events.put(id, "event.mine.contact"));
        return events;
    }
}
