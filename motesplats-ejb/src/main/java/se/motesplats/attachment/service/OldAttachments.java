package se.motesplats.attachment.service;

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
 * Files that go with nothing any more: their drafts were thrown away. One that is attached again at
 * this moment has a new time of use, and stays.
 */
@ApplicationScoped
class OldAttachments implements Leftovers {

    private static final Duration KEPT = Duration.ofDays(1);

    @PersistenceContext private EntityManager em;

    @Override
    public String name() {
        return "attachment.files";
    }

    @Override
    @SystemStep
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int remove(Instant now) {
        return em.createNativeQuery(
                        """
                        delete from attachment_file f where f.used_at < ?1
                            and not exists (select from attachment a where a.file_id = f.id)
                        """)
                .setParameter(1, Timestamp.from(now.minus(KEPT)))
                .executeUpdate();
    }
}
