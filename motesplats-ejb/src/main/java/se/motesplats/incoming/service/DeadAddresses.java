package se.motesplats.incoming.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.motesplats.incoming.ReturnReason;
import se.motesplats.outbox.OutboxMail;
import se.motesplats.outbox.OutboxStatus;
import se.motesplats.shared.EmailAddress;
import se.motesplats.shared.calendar.service.CalendarText;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.usecase.service.SystemStep;

/**
 * Addresses at which no mail arrives. The mark is the address's and nobody's: whoever gets another
 * address has none.
 */
@ApplicationScoped
public class DeadAddresses {

    /** What came back longer ago is of no use any more, as a rule. */
    private static final Duration WORTH_IT = Duration.ofDays(14);

    /** What a relay says at once of an address that is none; see {@code SendFailure}. */
    private static final String REFUSED =
            """
            insert into dead_address as d (id, version, address, return_reason, since)
            select distinct on (x.address) nextval('seq_id'), 1, x.address, x.reason, x.at from (
                select lower(m.to_address) as address, m.next_attempt_at as at,
                       case when m.last_error ~ '5[.]1[.]2' then 'UNKNOWN_DOMAIN' else 'UNKNOWN_ADDRESS' end as reason
                  from outbox_mail m
                 where m.status = 'FAILED' and m.created_at >= ?1
                   and (m.last_error ~ '(^|[^0-9.])5[.]1[.]([1-3]|10)([^0-9.]|$)' or m.last_error ~* 'user unknown|no such user')) x
             order by x.address, x.at desc
            on conflict (address) do update set since = excluded.since, confirmed_at = null, version = d.version + 1
                  where d.confirmed_at < excluded.since
            """;

    @PersistenceContext private EntityManager em;

    /** Marks an address, unless somebody has said after the mail was sent that it is right. */
    void mark(OutboxMail mail, ReturnReason reason, Instant at) {
        em.createNativeQuery(
                        """
                        insert into dead_address as d (id, version, address, return_reason, since)
                        values (nextval('seq_id'), 1, ?1, ?2, ?3)
                        on conflict (address) do update set since = excluded.since, confirmed_at = null, version = d.version + 1,
                            return_reason = excluded.return_reason where d.confirmed_at < ?4
                        """)
                .setParameter(1, EmailAddress.of(mail.getToAddress()).ascii())
                .setParameter(2, reason.name())
                .setParameter(3, Timestamp.from(at))
                .setParameter(4, Timestamp.from(mail.getSentAt().orElse(at)))
                .executeUpdate();
    }

    /** Marks those whose mails the relay refused at once. */
    @SystemStep
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int markRefused(Instant now) {
        return em.createNativeQuery(REFUSED)
                .setParameter(1, Timestamp.from(now.minus(WORTH_IT)))
                .executeUpdate();
    }

    /** All of them, as addresses are compared. */
    @Transactional
    public Set<String> all() {
        Set<String> all = new HashSet<>();
        ResultRow.of(
                        em.createNativeQuery(
                                "select address from dead_address where confirmed_at is null"))
                .forEach(row -> all.add(row.text(0)));
        return all;
    }

    /** Somebody says that the address is right all the same. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void confirm(String address, Instant at) {
        em.createNativeQuery(
                        "update dead_address set confirmed_at = ?2, version = version + 1 where address = ?1")
                .setParameter(1, EmailAddress.of(address).ascii())
                .setParameter(2, Timestamp.from(at))
                .executeUpdate();
    }

    /**
     * Sends again what did not reach a person, the same content to the address that the person has
     * now, as mails of their own: what came back stays as it is. Not what concerns an event that is
     * over, nor what has lost its personal link, nor anything twice.
     *
     * @return how many
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int sendAgain(long personId, String address, Instant now) {
        List<Long> ids =
                ResultRow.numbers(
                        em.createNativeQuery(
                                        """
                                        select m.id from outbox_mail m
                                         where m.person_id = ?1 and m.status in ('BOUNCED', 'FAILED') and m.created_at >= ?2
                                           and not exists (select 1 from outbox_mail a where a.dedup_key = m.dedup_key || ':again')
                                           and (m.event_id is null or exists (select 1 from event_day d where d.event_id = m.event_id
                                               and d.day >= ?3) or not exists (select 1 from event_day d where d.event_id = m.event_id))
                                         order by m.id
                                        """)
                                .setParameter(1, personId)
                                .setParameter(2, Timestamp.from(now.minus(WORTH_IT)))
                                .setParameter(
                                        3,
                                        java.sql.Date.valueOf(
                                                se.motesplats.shared.SwedishTime.dayOf(now))));
        return (int) ids.stream().filter(id -> copy(id, address, now)).count();
    }

    private boolean copy(long id, String address, Instant now) {
        OutboxMail mail = em.find(OutboxMail.class, id, LockModeType.PESSIMISTIC_WRITE);
        boolean open =
                (mail.getStatus() == OutboxStatus.BOUNCED
                                || mail.getStatus() == OutboxStatus.FAILED)
                        && !mail.getBody().contains("token=" + OutboxMail.REMOVED_SECRET);
        if (!open) {
            return false;
        }
        OutboxMail copy =
                new OutboxMail(
                        mail.getDedupKey() + ":again",
                        mail.getTemplate(),
                        address,
                        mail.getToName(),
                        mail.getSubject(),
                        mail.getBody(),
                        mail.getLanguage(),
                        now);
        copy.about(mail.getEventId().orElse(null), mail.getPersonId().orElse(null));
        copy.answerTo(mail.getReplyTo().orElse(null));
        String before = EmailAddress.of(mail.getToAddress()).ascii();
        Optional<String> calendar =
                mail.getCalendar()
                        .map(
                                text ->
                                        CalendarText.reworded(
                                                text,
                                                words ->
                                                        words.replace(
                                                                "mailto:" + before,
                                                                "mailto:"
                                                                        + EmailAddress.of(address)
                                                                                .ascii())));
        calendar.ifPresent(text -> copy.carry(mail.getCalendarMethod().orElseThrow(), text));
        copy.show(mail.getPictureCode().orElse(null));
        copy.format(mail.getHtml().orElse(null));
        copy.attach(mail.getBundleId().orElse(null));
        em.persist(copy);
        return true;
    }

    /** The mail that was sent instead of one that came back. */
    @Transactional
    public Optional<Long> sentInstead(long mailId) {
        return ResultRow.first(
                        em.createNativeQuery(
                                        """
                                        select a.id from outbox_mail m join outbox_mail a on a.dedup_key = m.dedup_key || ':again'
                                         where m.id = ?1
                                        """)
                                .setParameter(1, mailId))
                .map(row -> row.number(0));
    }
}
