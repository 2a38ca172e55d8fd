package se.motesplats.outbox.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.OutboxMail;
import se.motesplats.outbox.OutboxStatus;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.database.service.ResultRow;

/** The outbox as people read it. */
@Dependent
class MailRepository {

    private static final String ITEM =
            """
            select new se.motesplats.outbox.service.MailListItem(
                m.id, m.version, m.toName, m.toAddress, p.id,
                m.subject, m.status, m.attempts, m.createdAt, m.nextAttemptAt, m.sentAt, m.lastError)
            """;

    /** A link that was removed since would lead nowhere. */
    private static final String LINK_IS_THERE =
            " and strpos(m.body, 'token=" + OutboxMail.REMOVED_SECRET + "') = 0";

    /** Together: the same kind of mail, by one action; of old ones, in the same minute. */
    private static final String TOGETHER =
            """
             group by m.template, coalesce(cast(m.written_in as text), cast(date_trunc('minute', m.created_at) as text)),
             date_trunc('day', m.created_at, 'UTC')
            """;

    private static final String FROM =
            " from OutboxMail m left join ProtectedRecipient p on p.id = m.personId where ";

    @PersistenceContext private EntityManager em;

    List<MailListItem> list(MailFilter filter, int first, int max) {
        return filtered(filter).setFirstResult(first).setMaxResults(max).getResultList();
    }

    /**
     * The mailings of an event, each with its numbers, in one statement and another for the mails.
     */
    List<Mailing> mailings(long eventId, boolean oldestFirst, int first, int max) {
        String direction = oldestFirst ? "" : " desc";
        List<ResultRow> rows =
                ResultRow.of(
                        em.createNativeQuery(
                                        """
                                        select min(m.id), count(*), count(*) filter (where coalesce(r.status, m.status) = 'SENT'),
                                            count(*) filter (where coalesce(r.status, m.status) in ('QUEUED', 'INFLIGHT', 'RETRY')),
                                            count(*) filter (where coalesce(r.status, m.status) in ('FAILED', 'MISSED', 'BOUNCED')),
                                            count(*) filter (where coalesce(r.status, m.status) = 'ABORTED')
                                          from outbox_mail m left join outbox_mail r on r.id = m.replaced_by where m.event_id = ?1
                                        """
                                                + TOGETHER
                                                + " order by min(m.created_at)"
                                                + direction
                                                + ", min(m.id)"
                                                + direction)
                                .setParameter(1, eventId)
                                .setFirstResult(first)
                                .setMaxResults(max));
        Map<Long, MailListItem> firsts =
                rows.isEmpty()
                        ? Map.of()
                        : em.createQuery(ITEM + FROM + "m.id in :ids", MailListItem.class)
                                .setParameter("ids", rows.stream().map(r -> r.number(0)).toList())
                                .getResultStream()
                                .collect(Collectors.toMap(MailListItem::id, item -> item));
        List<Mailing> mailings = new ArrayList<>();
        for (ResultRow row : rows) {
            MailListItem item = firsts.get(row.number(0));
            if (item != null) {
                mailings.add(
                        new Mailing(
                                item,
                                row.number(1),
                                row.number(2),
                                row.number(3),
                                row.number(4),
                                row.number(5)));
            }
        }
        return mailings;
    }

    int countMailings(long eventId) {
        return (int)
                ResultRow.number(
                        em.createNativeQuery(
                                        "select count(*) from (select 1 from outbox_mail m where m.event_id = ?1"
                                                + TOGETHER
                                                + ") together")
                                .setParameter(1, eventId));
    }

    /** The bounds of the mailing that a mail of the event belongs to. */
    private record Bounds(String template, @Nullable Long writtenIn, Instant from, Instant to) {

        static Bounds of(OutboxMail mail) {
            ChronoUnit unit =
                    mail.getWrittenIn().isPresent() ? ChronoUnit.DAYS : ChronoUnit.MINUTES;
            Instant from = mail.getCreatedAt().truncatedTo(unit);
            return new Bounds(
                    mail.getTemplate(), mail.getWrittenIn().orElse(null), from, from.plus(1, unit));
        }
    }

    /**
     * @throws NotFound if it is a mail of another event, or none
     */
    private @Nullable Bounds bounds(MailFilter filter) {
        if (filter.mailing() == null) {
            return null;
        }
        OutboxMail mail = get(filter.mailing());
        if (!mail.getEventId().equals(Optional.ofNullable(filter.eventId()))) {
            throw new NotFound();
        }
        return Bounds.of(mail);
    }

    /** In which states how many of them are; of those that a text finds, the newest ones. */
    Map<OutboxStatus, Long> countByStatus(MailFilter filter) {
        Condition condition = condition(filter);
        Query query =
                em.createNativeQuery(
                        "select status, count(*) from (select m.status from outbox_mail m where true"
                                + condition.sql
                                + (filter.isSearch()
                                        ? " order by m.created_at desc limit "
                                                + (MailCounts.MOST_FOUND + 1)
                                        : "")
                                + ") found group by status");
        condition.parameters.forEach(query::setParameter);
        Map<OutboxStatus, Long> counts = new EnumMap<>(OutboxStatus.class);
        ResultRow.of(query)
                .forEach(row -> counts.put(row.constant(OutboxStatus.class, 0), row.number(1)));
        return counts;
    }

    /** What a filter says, with its parameters by their numbers. */
    private record Condition(String sql, Map<Integer, Object> parameters) {}

    private Condition condition(MailFilter filter) {
        StringBuilder sql = new StringBuilder();
        Map<Integer, Object> parameters = new HashMap<>();
        if (filter.eventId() != null) {
            sql.append(" and m.event_id = ?1");
            parameters.put(1, filter.eventId());
        }
        if (filter.status() != null) {
            sql.append(" and m.status = ?2");
            parameters.put(2, filter.status().name());
        }
        if (filter.isSearch()) {
            sql.append(
                    """
                     and search_key(m.subject, m.to_name, m.to_address) like ?3 escape '!'
                     and (search_key(m.subject) like ?3 escape '!'
                         or not exists (select 1 from protected_recipient p where p.id = m.person_id))
                    """);
            parameters.put(3, filter.pattern());
        }
        Bounds bounds = bounds(filter);
        if (bounds != null) {
            sql.append(" and m.template = ?4 and m.created_at >= ?5 and m.created_at < ?6");
            parameters.put(4, bounds.template);
            parameters.put(5, Timestamp.from(bounds.from));
            parameters.put(6, Timestamp.from(bounds.to));
            if (bounds.writtenIn == null) {
                sql.append(" and m.written_in is null");
            } else {
                sql.append(" and m.written_in = ?7");
                parameters.put(7, bounds.writtenIn);
            }
        }
        return new Condition(sql.toString(), parameters);
    }

    /** What the entity's {@code stop} does, to all of the filter that wait; those stopped. */
    List<Long> stopAll(MailFilter filter) {
        return changeAll(
                filter, "status = 'ABORTED'", " and m.status in ('QUEUED', 'RETRY')", Map.of());
    }

    /** What the entity's {@code sendAgain} does, to all of the filter that did not arrive. */
    List<Long> sendAllAgain(MailFilter filter, Instant now) {
        return changeAll(
                filter,
                "status = 'RETRY', next_attempt_at = ?8, give_up_at = ?9",
                " and m.status in ('FAILED', 'MISSED')" + LINK_IS_THERE,
                Map.of(8, Timestamp.from(now), 9, Timestamp.from(now.plus(OutboxMail.LIFE))));
    }

    /** What the entity's {@code letWait} does, to those of the event that were stopped. */
    List<Long> letAllWait(long eventId, List<Long> ids, Instant now) {
        return changeAll(
                new MailFilter(eventId, null, null),
                "status = case when attempts = 0 then 'QUEUED' else 'RETRY' end",
                " and m.status = 'ABORTED' and m.give_up_at > ?8"
                        + " and m.id = any(cast(string_to_array(?9, ',') as bigint[]))"
                        + LINK_IS_THERE,
                Map.of(
                        8,
                        Timestamp.from(now),
                        9,
                        ids.stream().map(String::valueOf).collect(Collectors.joining(","))));
    }

    /** In one statement; what a worker has at this moment is passed over. */
    private List<Long> changeAll(
            MailFilter filter, String set, String which, Map<Integer, Object> more) {
        Condition condition = condition(filter);
        Query query =
                em.createNativeQuery(
                        "update outbox_mail set version = version + 1, "
                                + set
                                + " where id in (select m.id from outbox_mail m where true"
                                + condition.sql
                                + which
                                + " order by m.id limit "
                                + MailService.MOST_AT_ONCE
                                + " for update skip locked) returning id");
        condition.parameters.forEach(query::setParameter);
        more.forEach(query::setParameter);
        return ResultRow.numbers(query);
    }

    Optional<MailListItem> find(long id) {
        return em.createQuery(ITEM + FROM + "m.id = :id", MailListItem.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    OutboxMail get(long id) {
        return Optional.ofNullable(em.find(OutboxMail.class, id)).orElseThrow(NotFound::new);
    }

    /** Locked: the worker may be about to claim it. */
    OutboxMail lock(long id) {
        return Optional.ofNullable(em.find(OutboxMail.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    private TypedQuery<MailListItem> filtered(MailFilter filter) {
        StringBuilder jpql = new StringBuilder(ITEM).append(FROM);
        jpql.append(filter.eventId() == null ? "1 = 1" : "m.eventId = :event");
        if (filter.status() != null) {
            jpql.append(" and m.status = :status");
        }
        if (filter.isSearch()) {
            // Nobody finds a protected person by guessing the name either.
            jpql.append(
                    " and function('search_key', m.subject, m.toName, m.toAddress) like :text escape '!'"
                            + " and (not exists (select q from ProtectedRecipient q where q.id = m.personId)"
                            + " or function('search_key', m.subject) like :text escape '!')");
        }
        Bounds bounds = bounds(filter);
        if (bounds != null) {
            jpql.append(
                            " and m.template = :template and m.createdAt >= :from and m.createdAt < :to")
                    .append(
                            bounds.writtenIn == null
                                    ? " and m.writtenIn is null"
                                    : " and m.writtenIn = :writtenIn");
        }
        String direction = filter.oldestFirst() ? "" : " desc";
        jpql.append(" order by m.createdAt" + direction + ", m.id" + direction);
        TypedQuery<MailListItem> query = em.createQuery(jpql.toString(), MailListItem.class);
        if (filter.eventId() != null) {
            query.setParameter("event", filter.eventId());
        }
        if (filter.status() != null) {
            query.setParameter("status", filter.status());
        }
        if (filter.isSearch()) {
            query.setParameter("text", filter.pattern());
        }
        if (bounds != null) {
            query.setParameter("template", bounds.template)
                    .setParameter("from", bounds.from)
                    .setParameter("to", bounds.to);
            if (bounds.writtenIn != null) {
                query.setParameter("writtenIn", bounds.writtenIn);
            }
        }
        return query;
    }
}
