package se.motesplats.shared.told.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Does a change, looks whom it tells, and takes it back: so a preview cannot say anything else than
 * what the change will do, and refuses what the change would refuse. The use case that calls it has
 * a transaction of its own.
 */
@Dependent
public class Rehearsal {

    @PersistenceContext private EntityManager em;
    @Inject private Notices notices;
    @Resource private TransactionSynchronizationRegistry transaction;

    /** Whom the change tells. Nothing of it stays. */
    public Told of(Runnable change) {
        try {
            change.run();
            em.flush();
            return notices.soFar();
        } finally {
            transaction.setRollbackOnly();
        }
    }
}
