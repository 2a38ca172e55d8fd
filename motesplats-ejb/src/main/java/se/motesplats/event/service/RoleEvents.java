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
import se.motesplats.shared.database.service.ResultRow;

/** Tells the account feature what events are called. */
@ApplicationScoped
class RoleEvents implements ScopeEvents {

    @PersistenceContext private EntityManager em;

    @Override
    @Transactional
    public Map<Long, String> titles(Collection<Long> ids) {
        Map<Long, String> titles = new HashMap<>();
        if (!ids.isEmpty()) {
            ResultRow.of(
                            em.createQuery("select e.id, e.title from Event e where e.id in :ids")
                                    .setParameter("ids", Set.copyOf(ids)))
                    .forEach(row -> titles.put(row.number(0), row.text(1)));
        }
        return titles;
    }

    @Override
    @Transactional
    public List<Choice> choices() {
        return ResultRow.of(
                        em.createQuery(
                                        "select e.id, e.title from Event e where e.status = :planned order by e.title, e.id")
                                .setParameter("planned", EventStatus.PLANNED))
                .stream()
                .map(row -> new Choice(row.number(0), row.text(1)))
                .toList();
    }
}
