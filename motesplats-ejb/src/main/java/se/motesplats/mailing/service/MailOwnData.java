package se.motesplats.mailing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.motesplats.account.own.service.OwnData;
import se.motesplats.account.own.service.OwnDataSource;
import se.motesplats.outbox.OutboxStatus;
import se.motesplats.shared.database.service.ResultRow;

/** The mails that went to somebody, without what stood in them: they may hold links that open. */
@ApplicationScoped
class MailOwnData implements OwnDataSource {

    @PersistenceContext private EntityManager em;

    @Override
    public int place() {
        return 50;
    }

    @Override
    public List<OwnData> of(long personId) {
        return List.of(
                new OwnData(
                        "mails",
                        List.of("subject", "email", "status", "at"),
                        ResultRow.of(
                                        em.createNativeQuery(
                                                        """
                                                        select m.subject, m.to_address, m.status, coalesce(m.sent_at, m.created_at)
                                                        from outbox_mail m where m.person_id = ?1 order by m.created_at, m.id
                                                        """)
                                                .setParameter(1, personId))
                                .stream()
                                .map(
                                        r ->
                                                OwnData.row(
                                                        r.text(0),
                                                        r.text(1),
                                                        r.constant(OutboxStatus.class, 2),
                                                        r.instant(3)))
                                .toList()));
    }
}
