package se.motesplats.event.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.motesplats.account.people.service.ScopeEvents;
import se.motesplats.event.EventStatus;

/** Tells the account feature what events are called. */
@ApplicationScoped
class RoleEvents implements ScopeEvents {

    @PersistenceContext private EntityManager em;

    @Override
    @Transactional
    public Map<Long, String> titles(Collection<Long> ids) {
        Map<Long, String> titles = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery("select e.id, e.title from Event e where e.id in :ids", Object[].class)
                    .setParameter("ids", Set.copyOf(ids))
                    .getResultList()
                    .forEach(row -> titles.put((Long) row[0], (String) row[1]));
        }
        return titles;
    }

    @Override
    @Transactional
    public List<Choice> choices() {
        return em.createQuery(
                        "select e.id, e.title from Event e where e.status = :planned order by e.title, e.id",
                        Object[].class)
                .setParameter("planned", EventStatus.PLANNED)
                .getResultStream()
                .map(row -> new Choice((Long) row[0], (String) row[1]))
                .toList();
    }
}
