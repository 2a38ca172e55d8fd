package se.motesplats.outbox.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.EnumSet;
import java.util.List;
import se.motesplats.attachment.service.AttachmentContent;
import se.motesplats.attachment.service.AttachmentItem;
import se.motesplats.attachment.service.Attachments;
import se.motesplats.outbox.OutboxMail;
import se.motesplats.outbox.OutboxStatus;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * The mails that went to the caller, and those that no server took for the caller. One that waits
 * may still be stopped, so nobody sees it before it has gone.
 */
@Stateless
@UseCase
public class OwnMailService {

    private static final EnumSet<OutboxStatus> GONE =
            EnumSet.of(OutboxStatus.SENT, OutboxStatus.FAILED, OutboxStatus.BOUNCED);

    private static final String MINE =
            " from OutboxMail m where m.personId = :me and m.status in :gone";

    private static final String ITEM =
            "select new se.motesplats.outbox.service.OwnMail("
                    + "m.id, m.subject, m.toAddress, m.sentAt, m.createdAt, m.status)"
                    + MINE;

    @PersistenceContext private EntityManager em;
    @Inject private Senders senders;
    @Inject private Attachments attachments;
    @Inject private Caller caller;

    /**
     * A mail with its text.
     *
     * @param lines personal links are blacked out: what they lead to is found without them, too
     * @param withCalendar whether an entry for the calendar came with it
     * @param files that came with it
     */
    public record OwnMailText(
            OwnMail mail, List<String> lines, boolean withCalendar, List<AttachmentItem> files) {}

    /** The newest first. */
    @AllowLoggedIn
    @ReadOnly
    public List<OwnMail> list(int first, int max) {
        return mine(em.createQuery(ITEM + " order by m.createdAt desc, m.id desc", OwnMail.class))
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    @AllowLoggedIn
    @ReadOnly
    public int count() {
        return mine(em.createQuery("select count(m)" + MINE, Long.class))
                .getSingleResult()
                .intValue();
    }

    /**
     * @throws NotFound if it did not go to the caller
     */
    @AllowLoggedIn
    @ReadOnly
    public OwnMailText get(long id) {
        OwnMail item = item(id);
        OutboxMail mail = em.find(OutboxMail.class, id);
        return new OwnMailText(
                item,
                MailService.withoutPersonalLinks(senders.body(mail)).lines().toList(),
                mail.getCalendar().isPresent(),
                attachments.list(mail.getBundleId().orElse(null)));
    }

    /**
     * A file that went to the caller.
     *
     * @throws NotFound if it did not
     */
    @AllowLoggedIn
    @ReadOnly
    public AttachmentContent file(long id, long attachment) {
        OutboxMail mail = em.find(OutboxMail.class, item(id).id());
        return attachments.get(mail.getBundleId().orElse(null), attachment);
    }

    private OwnMail item(long id) {
        return mine(em.createQuery(ITEM + " and m.id = :id", OwnMail.class))
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private <T> TypedQuery<T> mine(TypedQuery<T> query) {
        return query.setParameter("me", caller.personId()).setParameter("gone", GONE);
    }
}
