package se.motesplats.shared.site.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import se.motesplats.shared.Site;

/**
 * What is stored about the installation. It is read in a transaction always: outside of one, the
 * server may close the connection's session between the question and its answer.
 */
@ApplicationScoped
class SiteRows {

    @PersistenceContext private EntityManager em;

    @Transactional
    Optional<Site> find(LockModeType lock) {
        return em
                .createQuery("select s from Site s", Site.class)
                .setLockMode(lock)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(Site site) {
        em.persist(site);
    }
}
