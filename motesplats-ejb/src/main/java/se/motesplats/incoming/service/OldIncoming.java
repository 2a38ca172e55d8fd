package se.motesplats.incoming.service;

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
 * What came into the mailbox: what nobody could be told of goes after a month, with its text; that
 * a mail came back is known for as long as the year that it belongs to.
 */
@ApplicationScoped
class OldIncoming implements Leftovers {

    private static final Duration UNMATCHED_KEPT = Duration.ofDays(30);
    private static final Duration MATCHED_KEPT = Duration.ofDays(400);

    @PersistenceContext private EntityManager em;

    @Override
    public String name() {
        return "incoming.mails";
    }

    @Override
    @SystemStep
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int remove(Instant now) {
        return em.createNativeQuery(
                        "delete from incoming_mail where taken_at < ?1 or mail_id is null and taken_at < ?2")
                .setParameter(1, Timestamp.from(now.minus(MATCHED_KEPT)))
                .setParameter(2, Timestamp.from(now.minus(UNMATCHED_KEPT)))
                .executeUpdate();
    }
}
