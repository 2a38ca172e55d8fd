package se.motesplats.event.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import se.motesplats.shared.Permission;
import se.motesplats.shared.service.Caller;

/** Contact persons, and those who work with an event. */
@ApplicationScoped
class RoleInvolvement implements EventInvolvement {

    @PersistenceContext private EntityManager em;

    @Override
    @Transactional
    public Map<Long, String> eventsOf(Caller caller) {
        Map<Long, String> events = new HashMap<>();
        for (long id : caller.grants().eventIds(Permission.EVENT_VIEW_INTERNAL)) {
            events.put(id, "event.mine.worker");
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
