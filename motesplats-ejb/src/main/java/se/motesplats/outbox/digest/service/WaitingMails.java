package se.motesplats.outbox.digest.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;

/**
 * Mails about a change, which wait a moment for the next change of the same. Who tells of the next
 * asks here what its reader has not been told yet, so that one mail says both.
 */
@ApplicationScoped
public class WaitingMails {

    private static final String WAITING =
            " from outbox_mail where topic = any (string_to_array(?1, ',')) and status = 'QUEUED' and attempts = 0";

    @PersistenceContext private EntityManager em;
    @Inject private Settings settings;

    /**
     * What goes to one person about one thing.
     *
     * @param topic names thing and person; no commas
     * @param since what the person knew before, as the feature will read it again
     */
    public OutgoingMail.Following following(String topic, @Nullable String since) {
        return new OutgoingMail.Following(
                topic, since, Duration.ofSeconds(settings.number(Setting.MAIL_PATIENCE)));
    }

    /**
     * Of these topics those about which a mail still waits, with what its reader knew before it
     * (empty where nothing was noted). They stay where they are until the transaction ends: no
     * worker takes them meanwhile. What a worker has in hands is not among them.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, String> since(Collection<String> topics) {
        Map<String, String> found = new HashMap<>();
        if (!topics.isEmpty()) {
            ResultRow.of(
                            em.createNativeQuery(
                                            "select topic, since"
                                                    + WAITING
                                                    + " order by id for update skip locked")
                                    .setParameter(1, String.join(",", topics)))
                    .forEach(
                            row -> {
                                String since = row.textOrNull(1);
                                found.putIfAbsent(row.text(0), since == null ? "" : since);
                            });
        }
        return found;
    }

    /** What waits about these is not needed any more: all is as its readers know it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(Collection<String> topics) {
        if (!topics.isEmpty()) {
            em.createNativeQuery(
                            "update outbox_mail set status = 'ABORTED', version = version + 1 where id in (select id"
                                    + WAITING
                                    + " for update skip locked)")
                    .setParameter(1, String.join(",", topics))
                    .executeUpdate();
        }
    }
}
