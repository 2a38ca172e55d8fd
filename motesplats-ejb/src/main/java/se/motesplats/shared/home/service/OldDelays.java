package se.motesplats.shared.home.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Instant;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.job.service.Leftovers;

/** Tasks that were put off until a day that has come. */
@ApplicationScoped
class OldDelays implements Leftovers {

    @PersistenceContext private EntityManager em;

    @Override
    public String name() {
        return "shared.delays";
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int remove(Instant now) {
        return em.createNativeQuery("delete from todo_delay where until <= ?1")
                .setParameter(1, Date.valueOf(SwedishTime.dayOf(now)))
                .executeUpdate();
    }
}
