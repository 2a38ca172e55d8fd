package se.motesplats.account.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.motesplats.account.own.service.OwnData;
import se.motesplats.account.own.service.OwnDataSource;
import se.motesplats.incoming.ReturnReason;
import se.motesplats.shared.database.service.ResultRow;

/**
 * That mails to somebody's address came back, and that somebody said that it works all the same.
 */
@ApplicationScoped
class DeadAddressData implements OwnDataSource {

    private static final int AFTER_THE_CHOICES = 6;

    @PersistenceContext private EntityManager em;

    @Override
    public int place() {
        return AFTER_THE_CHOICES;
    }

    @Override
    public List<OwnData> of(long personId) {
        return List.of(
                new OwnData(
                        "deadAddress",
                        List.of("email", "reason", "at", "confirmed"),
                        ResultRow.of(
                                        em.createNativeQuery(
                                                        """
                                                        select p.email, d.return_reason, d.since, d.confirmed_at
                                                          from person p join dead_address d on d.address = p.email_ascii where p.id = ?1
                                                        """)
                                                .setParameter(1, personId))
                                .stream()
                                .map(
                                        r ->
                                                OwnData.row(
                                                        r.text(0),
                                                        r.constant(ReturnReason.class, 1),
                                                        r.instant(2),
                                                        r.instantOrNull(3)))
                                .toList()));
    }
}
