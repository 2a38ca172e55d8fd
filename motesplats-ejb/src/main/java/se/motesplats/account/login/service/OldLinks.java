package se.motesplats.account.login.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import se.motesplats.shared.job.service.Leftovers;
import se.motesplats.shared.usecase.service.SystemStep;

/**
 * Links from mails and the first administrator's, a while after they ran out. Keys for programs
 * stay: their owner sees which there were.
 */
@ApplicationScoped
class OldLinks implements Leftovers {

    private static final Duration KEPT = Duration.ofDays(30);

    @PersistenceContext private EntityManager em;

    @Override
    public String name() {
        return "account.links";
    }

    @Override
    @SystemStep
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int remove(Instant now) {
        return em.createNativeQuery(
                        "delete from account_token where kind <> 'API' and expires_at < ?1")
                .setParameter(1, Timestamp.from(now.minus(KEPT)))
                .executeUpdate();
    }
}
