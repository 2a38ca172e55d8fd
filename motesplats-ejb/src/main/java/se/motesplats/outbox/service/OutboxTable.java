package se.motesplats.outbox.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.motesplats.attachment.service.AttachmentContent;
import se.motesplats.attachment.service.Attachments;
import se.motesplats.outbox.OutboxStatus;
import se.motesplats.outbox.ProtectedSender;
import se.motesplats.shared.Language;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.job.service.NodeLife;

/**
 * The worker's steps on the outbox, each a short transaction of its own: no transaction is open
 * while the relay is spoken to. Every step after the claim names the attempt it belongs to, so that
 * a worker that was believed dead changes nothing when it comes back. Whoever changes several mails
 * locks them by their ids, so that no two wait for each other.
 */
@ApplicationScoped
class OutboxTable {

    /**
     * How long a claimed mail is left alone while its node lives. Longer than a mail may lie until
     * a line takes it and the relay then thinks about it; after it, or as soon as the node is seen
     * to be dead, another worker may send the mail again, with the same Message-ID.
     */
    static final Duration LEASE = Duration.ofMinutes(15);

    /** A mail that has waited longer for a line is given back. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(4);

    /** Nobody has the mail in hands any more. Takes the seconds until a node is dead as ?2. */
    private static final String ABANDONED =
            """
            status = 'INFLIGHT' and (leased_until <= clock_timestamp()
                or leased_by is not null and not exists (
                    select 1 from node_life n
                     where n.id = leased_by and n.seen_at > clock_timestamp() - make_interval(secs => ?2)))
            """;

    private static final String DUE =
            """
            select id from outbox_mail where status in ('QUEUED', 'RETRY') and next_attempt_at <= ?1
             order by next_attempt_at, id limit ?2 for update skip locked
            """;

    /** Of each domain as many as it may get. Takes names and numbers as texts with commas. */
    private static final String DUE_BY_DOMAIN =
            """
            select r.id
              from (select f.id, f.domain, row_number() over (partition by f.domain order by f.next_attempt_at, f.id) as place
                      from (select id, next_attempt_at, lower(split_part(to_address, '@', -1)) collate "C" as domain from outbox_mail
                             where status in ('QUEUED', 'RETRY') and next_attempt_at <= ?1
                               and lower(split_part(to_address, '@', -1)) collate "C" <> all (string_to_array(?5, ','))
                             order by next_attempt_at, id limit ?2 for update skip locked) f) r
              left join unnest(string_to_array(?6, ','), cast(string_to_array(?7, ',') as int[])) as t (domain, tokens) on t.domain = r.domain
             where r.place <= coalesce(t.tokens, ?8)
            """;

    /** Clocks of two nodes may be that far apart. */
    private static final Duration SET_BACK = Duration.ofMinutes(2);

    private static final int ERROR_LENGTH = 500;

    @PersistenceContext private EntityManager em;
    @Inject private Senders senders;
    @Inject private Attachments attachments;
    @Inject private OutboxPace pace;

    /**
     * Lets mails be claimed again whose worker did not come back, and those of this node: whoever
     * calls this has none in hands. They may have been handed over, so they keep their attempts.
     *
     * @param node the id of the node that asks
     * @param own whether this node has none in hands
     */
    @Transactional(TxType.REQUIRES_NEW)
    void free(String node, boolean own) {
        em.createNativeQuery(
                        """
                        update outbox_mail
                           set status = 'RETRY', leased_until = null, leased_by = null, version = version + 1
                         where id in (select id from outbox_mail
                                      where status = 'INFLIGHT' and (?3 and leased_by = ?1 or %s)
                                      order by id for update skip locked)
                        """
                                .formatted(ABANDONED))
                .setParameter(1, node)
                .setParameter(2, NodeLife.DEAD.toSeconds())
                .setParameter(3, own)
                .executeUpdate();
    }

    /**
     * Lets what was written before the clock was set back go now: by what the clock says, it is
     * written in the future.
     */
    @Transactional(TxType.REQUIRES_NEW)
    void catchUp(Instant now) {
        em.createNativeQuery(
                        """
                        update outbox_mail set next_attempt_at = ?1, version = version + 1
                         where id in (select id from outbox_mail
                                      where created_at > ?2 and status in ('QUEUED', 'RETRY') and next_attempt_at > ?1
                                      order by id for update skip locked)
                        """)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, Timestamp.from(now.plus(SET_BACK)))
                .executeUpdate();
    }

    /**
     * Gives up what is too old to be of use: past its last day, or about an event that has ended
     * since the mail was written.
     *
     * @return how many
     */
    @Transactional(TxType.REQUIRES_NEW)
    int giveUp(Instant now, ZoneId zone) {
        return em.createNativeQuery(
                        """
                        update outbox_mail m
                           set status = 'MISSED', leased_until = null, leased_by = null, version = version + 1
                         where m.id in (
                            select w.id from outbox_mail w
                             where w.status in ('QUEUED', 'RETRY')
                               and (w.give_up_at <= ?1
                                    or exists (select 1 from event_day d where d.event_id = w.event_id
                                               having max(d.day + d.ends_at) at time zone ?2 <= ?1
                                                  and max(d.day + d.ends_at) at time zone ?2 > w.created_at))
                             order by w.id for update skip locked)
                        """)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, zone.getId())
                .executeUpdate();
    }

    /**
     * Claims mails that are due, as many as may go now. Rows that another worker is claiming are
     * skipped. What they say is true now: who must not be named any more is not.
     *
     * @param node the id of the node that claims
     */
    @Transactional(TxType.REQUIRES_NEW)
    List<OutboxRow> claim(Instant now, int limit, String node) {
        OutboxPace.Allowance allowance = pace.now(limit);
        if (allowance.total() == 0) {
            return List.of();
        }
        Query query =
                em.createNativeQuery(
                                """
                                with due as (%s)
                                update outbox_mail m
                                   set status = 'INFLIGHT', attempts = attempts + 1, version = version + 1,
                                       leased_until = clock_timestamp() + make_interval(secs => ?3), leased_by = ?4
                                  from due where m.id = due.id
                                returning m.id, m.attempts, m.dedup_key, m.to_address, m.to_name, m.reply_to,
                                          m.subject, m.body, m.calendar_method, m.calendar, m.language, m.picture_code,
                                          m.deferrals, m.html, m.bundle_id, m.next_attempt_at
                                """
                                        .formatted(allowance.byDomain() ? DUE_BY_DOMAIN : DUE))
                        .setParameter(1, Timestamp.from(now))
                        .setParameter(2, allowance.total())
                        .setParameter(3, LEASE.toSeconds())
                        .setParameter(4, node);
        if (allowance.byDomain()) {
            query.setParameter(5, allowance.closed())
                    .setParameter(6, allowance.open())
                    .setParameter(7, allowance.left())
                    .setParameter(8, allowance.usual());
        }
        List<OutboxRow> claimed =
                ResultRow.of(query).stream()
                        .sorted(
                                Comparator.comparing((ResultRow r) -> r.instant(15))
                                        .thenComparing(r -> r.number(0)))
                        .map(OutboxTable::row)
                        .toList();
        pace.taken(allowance, claimed);
        Map<String, ProtectedSender> hidden =
                senders.hidden(claimed.stream().map(OutboxRow::replyTo).toList());
        return hidden.isEmpty()
                ? claimed
                : claimed.stream().map(row -> withoutNaming(hidden, row)).toList();
    }

    /** What is sent is what stands in the outbox. */
    private OutboxRow withoutNaming(Map<String, ProtectedSender> hidden, OutboxRow row) {
        ProtectedSender sender = row.replyTo() == null ? null : hidden.get(row.replyTo());
        if (sender == null || sender.getEmail().equals(row.toAddress())) {
            return row;
        }
        OutboxRow left = row.reworded(senders.insteadOf(sender));
        em.createNativeQuery(
                        "update outbox_mail set reply_to = ?2, subject = ?3, body = ?4, calendar = ?5, html = ?6 where id = ?1")
                .setParameter(1, left.id())
                .setParameter(2, left.replyTo())
                .setParameter(3, left.subject())
                .setParameter(4, left.body())
                .setParameter(5, left.calendar())
                .setParameter(6, left.html())
                .executeUpdate();
        return left;
    }

    /** Of these mails the ids of those that their claim still holds, as nobody has marked them. */
    @Transactional(TxType.REQUIRES_NEW)
    Set<Long> inFlight(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(
                em.createQuery(
                                "select m.id from OutboxMail m where m.id in :ids and m.status = :status",
                                Long.class)
                        .setParameter("ids", ids)
                        .setParameter("status", OutboxStatus.INFLIGHT)
                        .getResultList());
    }

    /** Marks a mail, and waits for the disk; {@link SentMarks} is quicker. */
    @Transactional(TxType.REQUIRES_NEW)
    void sent(SentMarks.Handed mail) {
        // A link that sets a password is in the recipient's hands now, and in nobody else's.
        step(
                        mail.id(),
                        mail.attempt(),
                        "status = 'SENT', sent_at = ?3, last_error = null,"
                                + " body = case when template like 'account-%' then "
                                + OutboxSecrets.REMOVED
                                + " else body end")
                .setParameter(3, Timestamp.from(mail.at()))
                .executeUpdate();
    }

    /**
     * @param deferrals how often the relay has asked to wait by now
     */
    @Transactional(TxType.REQUIRES_NEW)
    void retry(OutboxRow row, Instant next, int deferrals, String error) {
        step(row, "status = 'RETRY', next_attempt_at = ?3, last_error = ?4, deferrals = ?5")
                .setParameter(3, Timestamp.from(next))
                .setParameter(4, line(error))
                .setParameter(5, deferrals)
                .executeUpdate();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void failed(OutboxRow row, String error) {
        step(row, "status = 'FAILED', last_error = ?3")
                .setParameter(3, line(error))
                .executeUpdate();
    }

    /** What goes with a mail. */
    @Transactional(TxType.REQUIRES_NEW)
    List<AttachmentContent> files(long bundle) {
        return attachments.contents(List.of(bundle)).getOrDefault(bundle, List.of());
    }

    /** Gives mails back that were claimed and not tried. */
    @Transactional(TxType.REQUIRES_NEW)
    void giveBack(Collection<OutboxRow> rows) {
        for (OutboxRow row : rows) {
            step(
                            row,
                            "attempts = attempts - 1,"
                                    + " status = case when attempts = 1 then 'QUEUED' else 'RETRY' end")
                    .executeUpdate();
        }
    }

    /** What waits is due at once after the clock was moved, and has as long to live as before. */
    @Transactional(TxType.MANDATORY)
    void moveClock(Instant from, Instant to) {
        em.createNativeQuery(
                        """
                        update outbox_mail
                           set next_attempt_at = ?2, version = version + 1,
                               give_up_at = give_up_at + (cast(?2 as timestamptz) - cast(?1 as timestamptz))
                         where id in (select id from outbox_mail where status in ('QUEUED', 'RETRY', 'INFLIGHT')
                                      order by id for update)
                        """)
                .setParameter(1, Timestamp.from(from))
                .setParameter(2, Timestamp.from(to))
                .executeUpdate();
    }

    /**
     * What waits to be sent, and what became of the mails of the last day.
     *
     * @param oldest when the one was written that waits longest
     * @param troubled of the mails of the day, those that failed, were missed or are tried again
     */
    record Backlog(
            long queued,
            long inFlight,
            long retry,
            Optional<Instant> oldest,
            long sent,
            long failed,
            long missed,
            long troubled) {

        long waiting() {
            return queued + inFlight + retry;
        }

        /** In per cent of all that came to an end or are tried again; 0 where there are none. */
        long errorPercent() {
            long all = sent + troubled;
            return all == 0 ? 0 : Math.round(100.0 * troubled / all);
        }
    }

    @Transactional(TxType.REQUIRED)
    Backlog backlog(Instant now) {
        ResultRow waits =
                ResultRow.only(
                        em.createNativeQuery(
                                """
                                select count(*) filter (where status = 'QUEUED'), count(*) filter (where status = 'INFLIGHT'),
                                       count(*) filter (where status = 'RETRY'), min(created_at)
                                  from outbox_mail where status in ('QUEUED', 'RETRY', 'INFLIGHT')
                                """));
        ResultRow day =
                ResultRow.only(
                        em.createNativeQuery(
                                        """
                                        select count(*) filter (where status = 'SENT'), count(*) filter (where status = 'FAILED'),
                                               count(*) filter (where status = 'MISSED'),
                                               count(*) filter (where status in ('FAILED', 'MISSED', 'RETRY'))
                                          from outbox_mail where created_at > ?1
                                        """)
                                .setParameter(1, Timestamp.from(now.minus(Duration.ofDays(1)))));
        return new Backlog(
                waits.number(0),
                waits.number(1),
                waits.number(2),
                Optional.ofNullable(waits.instantOrNull(3)),
                day.number(0),
                day.number(1),
                day.number(2),
                day.number(3));
    }

    private Query step(OutboxRow row, String assignments) {
        return step(row.id(), row.attempt(), assignments);
    }

    private Query step(long id, int attempt, String assignments) {
        return em.createNativeQuery(
                        "update outbox_mail set version = version + 1, leased_until = null, leased_by = null, "
                                + assignments
                                + " where id = ?1 and attempts = ?2 and status = 'INFLIGHT'")
                .setParameter(1, id)
                .setParameter(2, attempt);
    }

    /** What was said, on one line and not too long. */
    static String line(String error) {
        String line = error.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(line.length(), ERROR_LENGTH));
    }

    private static OutboxRow row(ResultRow r) {
        return new OutboxRow(
                        r.number(0),
                        r.small(1),
                        r.text(2),
                        r.text(3),
                        r.text(4),
                        r.text(6),
                        r.text(7),
                        r.constant(Language.class, 10))
                .answeredTo(r.textOrNull(5))
                .carrying(r.textOrNull(8), r.textOrNull(9))
                .showing(r.textOrNull(11))
                .deferred(r.small(12))
                .formatted(r.textOrNull(13))
                .bundled(r.numberOrNull(14));
    }
}
