package se.motesplats.account.token.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import se.motesplats.shared.usecase.service.Caller;

/** The day on which a key to the REST interface was last used. */
@ApplicationScoped
class ApiTokenDays {

    @PersistenceContext private EntityManager em;
    @Inject private Caller caller;

    /** Not through the entity: two calls at once are no conflict. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void note(long token, LocalDate day) {
        caller.tellDatabase();
        em.createNativeQuery("update account_token set last_used_on = ?1 where id = ?2")
                .setParameter(1, Date.valueOf(day))
                .setParameter(2, token)
                .executeUpdate();
    }
}
