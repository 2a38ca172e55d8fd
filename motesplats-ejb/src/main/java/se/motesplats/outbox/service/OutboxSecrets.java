package se.motesplats.outbox.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import se.motesplats.outbox.OutboxMail;
import se.motesplats.shared.job.service.Leftovers;

/**
 * Personal links do not stay in the mails that are kept: a copy of the database opens nothing.
 * Those that set a password go as soon as the mail has been sent; those that answer for somebody,
 * the night after; those of a mail that was never sent, when it is too late to send it again.
 */
@ApplicationScoped
class OutboxSecrets implements Leftovers {

    /** The text of a mail without its secrets, in SQL. */
    static final String REMOVED =
            "regexp_replace(body, '([?&]token=)[A-Za-z0-9_-]{20,}', '\\1"
                    + OutboxMail.REMOVED_SECRET
                    + "', 'g')";

    private static final Duration SENT_KEPT = Duration.ofHours(12);
    private static final Duration UNSENT_KEPT = Duration.ofDays(7);

    @PersistenceContext private EntityManager em;

    @Override
    public String name() {
        return "mailing.secrets";
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int remove(Instant now) {
        return em.createNativeQuery(
                        "update outbox_mail set version = version + 1, body = "
                                + REMOVED
                                + """
                                 where body ~ '[?&]token=[A-Za-z0-9_-]{20,}'
                                   and (status = 'SENT' and sent_at < ?1
                                        or status in ('FAILED', 'MISSED', 'ABORTED', 'BOUNCED', 'REPLACED') and created_at < ?2)
                                """)
                .setParameter(1, Timestamp.from(now.minus(SENT_KEPT)))
                .setParameter(2, Timestamp.from(now.minus(UNSENT_KEPT)))
                .executeUpdate();
    }
}
