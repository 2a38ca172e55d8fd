package se.motesplats.poll.service;

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
 * Who could when, of polls that are long over: nobody needs that any more. The poll itself, its
 * dates and what became of it stay.
 */
@ApplicationScoped
class OldPolls implements Leftovers {

    private static final Duration KEPT = Duration.ofDays(365);

    @PersistenceContext private EntityManager em;

    @Override
    public String name() {
        return "poll.answers";
    }

    @Override
    @SystemStep
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int remove(Instant now) {
        Timestamp before = Timestamp.from(now.minus(KEPT));
        em.createNativeQuery(
                        """
                        update poll_participant m set comment = null, typed_email = null, link_hash = null, link_expires_at = null
                        from poll p where p.id = m.poll_id and p.ended_at < ?1
                          and not exists (select 1 from poll_slot s where s.poll_id = p.id and s.starts_at >= ?1)
                          and (m.comment is not null or m.typed_email is not null or m.link_hash is not null)
                        """)
                .setParameter(1, before)
                .executeUpdate();
        return em.createNativeQuery(
                        """
                        delete from poll_answer a using poll_slot s, poll p
                        where s.id = a.slot_id and p.id = s.poll_id and p.ended_at < ?1
                          and not exists (select 1 from poll_slot o where o.poll_id = p.id and o.starts_at >= ?1)
                        """)
                .setParameter(1, before)
                .executeUpdate();
    }
}
