package se.motesplats.outbox.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import se.motesplats.outbox.relay.service.RelayLine;
import se.motesplats.outbox.relay.service.RelayTrouble;
import se.motesplats.shared.database.service.ResultRow;

/** Whether the relay is well, as the worker met it last, on whichever node; for all to see. */
@ApplicationScoped
class RelayState {

    private static final Logger LOG = System.getLogger(RelayState.class.getName());

    @PersistenceContext private EntityManager em;
    @Inject private Relay relay;
    @Inject private Clock clock;

    /**
     * What ails it.
     *
     * @param detail what was said, or what the library says
     */
    record Ailment(RelayTrouble trouble, String detail, Instant since, Instant seenAt) {}

    /** It took mails. */
    @Transactional(TxType.REQUIRES_NEW)
    public void isWell() {
        if (em.createNativeQuery("delete from relay_state").executeUpdate() > 0) {
            LOG.log(Level.INFO, "The mail relay {0} takes mails again.", relay.access());
        }
    }

    /** It could not be used. Said in the log when it begins, and when it is something else. */
    @Transactional(TxType.REQUIRES_NEW)
    public void ails(RelayLine.Unreachable why) {
        String detail = OutboxTable.line(OutboxLines.describe(why));
        boolean known = get().filter(before -> before.trouble() == why.trouble()).isPresent();
        em.createNativeQuery(
                        """
                        insert into relay_state as s (id, trouble, detail, since, seen_at) values (1, ?1, ?2, ?3, ?3)
                        on conflict (id) do update set trouble = excluded.trouble, detail = excluded.detail,
                               seen_at = excluded.seen_at, since = case when s.trouble = excluded.trouble then s.since else excluded.since end
                        """)
                .setParameter(1, why.trouble().name())
                .setParameter(2, detail)
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
        if (!known) {
            LOG.log(
                    Level.WARNING,
                    "The mail relay {0} takes no mails. {1} ({2})",
                    relay.access(),
                    why.trouble().sentence(),
                    detail);
        }
    }

    /** What ails the relay; empty while it is well. */
    @Transactional(TxType.REQUIRED)
    public Optional<Ailment> get() {
        return ResultRow.first(
                        em.createNativeQuery(
                                "select trouble, detail, since, seen_at from relay_state"))
                .map(
                        row ->
                                new Ailment(
                                        row.constant(RelayTrouble.class, 0),
                                        row.text(1),
                                        row.instant(2),
                                        row.instant(3)));
    }
}
