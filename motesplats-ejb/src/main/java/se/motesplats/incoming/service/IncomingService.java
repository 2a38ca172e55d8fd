package se.motesplats.incoming.service;

import static se.motesplats.shared.Permission.JOB_ADMINISTER;
import static se.motesplats.shared.Permission.MAILING_MANAGE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.motesplats.incoming.FoundBy;
import se.motesplats.incoming.IncomingKind;
import se.motesplats.incoming.IncomingMail;
import se.motesplats.incoming.ReturnReason;
import se.motesplats.outbox.service.MailService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Scope;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** What came into the mailbox, for who sees to it; and what came back about one mail. */
@Stateless
@UseCase
public class IncomingService {

    /** Of a text that is kept so much is shown. */
    private static final int SHOWN = 4000;

    private static final String ITEM =
            """
            select i.id, i.taken_at, i.kind, i.return_reason, i.found_by, i.from_text, i.subject, i.said, i.mail_id, i.raw is not null,
                exists (select 1 from outbox_mail m join protected_recipient p on p.id = m.person_id where m.id = i.mail_id)
                    or exists (select 1 from protected_sender s where strpos(lower(i.from_text), lower(s.email)) > 0)
              from incoming_mail i
            """;

    private static final String WHICH =
            " where (cast(?1 as text) is null or i.kind = ?1) and (not ?2 or i.mail_id is null)";

    @PersistenceContext private EntityManager em;
    @Inject private MailService mails;
    @Inject private DeadAddresses addresses;
    @Inject private Caller caller;

    /** The newest first. */
    @Allow(JOB_ADMINISTER)
    @ReadOnly
    public List<IncomingItem> list(IncomingFilter filter, int first, int max) {
        caller.require(JOB_ADMINISTER, Scope.system());
        return items(
                which(ITEM + WHICH + " order by i.taken_at desc, i.id desc", filter)
                        .setFirstResult(first)
                        .setMaxResults(max));
    }

    @Allow(JOB_ADMINISTER)
    @ReadOnly
    public int count(IncomingFilter filter) {
        caller.require(JOB_ADMINISTER, Scope.system());
        return (int)
                ResultRow.number(which("select count(*) from incoming_mail i" + WHICH, filter));
    }

    private Query which(String sql, IncomingFilter filter) {
        return em.createNativeQuery(sql)
                .setParameter(1, filter.kind() == null ? null : filter.kind().name())
                .setParameter(2, filter.unmatched());
    }

    /**
     * What came back about a mail, oldest first.
     *
     * @throws NotFound if there is no such mail
     */
    @Allow({MAILING_MANAGE, JOB_ADMINISTER})
    @ReadOnly
    public List<IncomingItem> about(long mailId) {
        // Whoever may not see the mail is refused there.
        mails.get(mailId);
        return items(
                em.createNativeQuery(ITEM + " where i.mail_id = ?1 order by i.taken_at, i.id")
                        .setParameter(1, mailId));
    }

    /** Addresses at which no mail arrives, to mark those that a page shows anyway. */
    @AllowLoggedIn
    @ReadOnly
    public Set<String> deadAddresses() {
        return addresses.all();
    }

    /** The mail that was sent instead of one that came back. */
    @Allow({MAILING_MANAGE, JOB_ADMINISTER})
    @ReadOnly
    public Optional<Long> sentInstead(long mailId) {
        mails.get(mailId);
        return addresses.sentInstead(mailId);
    }

    /**
     * The text of a message that belongs to no mail.
     *
     * @throws NotFound if there is none, or it is not shown
     */
    @Allow(JOB_ADMINISTER)
    @ReadOnly
    public List<String> text(long id) {
        caller.require(JOB_ADMINISTER, Scope.system());
        IncomingItem item = get(id);
        byte[] raw =
                Optional.ofNullable(em.find(IncomingMail.class, id))
                        .filter(mail -> item.readable())
                        .flatMap(IncomingMail::getRaw)
                        .orElseThrow(NotFound::new);
        String text =
                IncomingMessage.of(raw).leaves().stream()
                        .filter(leaf -> leaf.type().startsWith("text/"))
                        .findFirst()
                        .map(IncomingMessage.Leaf::text)
                        .orElse("");
        return text.substring(0, Math.min(text.length(), SHOWN)).lines().toList();
    }

    /** Forgets a message that somebody has seen to. */
    @Allow(JOB_ADMINISTER)
    public void remove(long id) {
        caller.require(JOB_ADMINISTER, Scope.system());
        get(id);
        em.remove(em.find(IncomingMail.class, id));
    }

    private IncomingItem get(long id) {
        return items(em.createNativeQuery(ITEM + " where i.id = ?1").setParameter(1, id)).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static List<IncomingItem> items(Query query) {
        return ResultRow.of(query).stream()
                .map(row -> row.flag(10) ? item(row).unnamed() : item(row))
                .toList();
    }

    private static IncomingItem item(ResultRow row) {
        return new IncomingItem(
                row.number(0),
                row.instant(1),
                row.constant(IncomingKind.class, 2),
                row.constantOrNull(ReturnReason.class, 3),
                row.constantOrNull(FoundBy.class, 4),
                row.text(5),
                row.text(6),
                row.textOrNull(7),
                row.numberOrNull(8),
                row.flag(9));
    }
}
