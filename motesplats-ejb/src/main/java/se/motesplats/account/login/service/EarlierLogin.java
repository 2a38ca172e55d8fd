package se.motesplats.account.login.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** When a person was here before, so that a page can say what is new. */
@Dependent
public class EarlierLogin {

    @PersistenceContext private EntityManager em;

    /** The login before the one that the person works in now; empty at the first. */
    public Optional<Instant> before(long personId) {
        return em.createQuery(
                        "select a.earlierLoginAt from Account a where a.person.id = :person and"
                                + " a.earlierLoginAt is not null",
                        Instant.class)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }
}
