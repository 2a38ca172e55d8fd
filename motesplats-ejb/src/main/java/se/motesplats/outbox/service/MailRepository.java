package se.motesplats.outbox.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final String FROM =
            " from OutboxMail m left join ProtectedRecipient p on p.id = m.personId where ";

    @PersistenceContext private EntityManager em;

    List<MailListItem> list(MailFilter filter, int first, int max) {
        return filtered(filter).setFirstResult(first).setMaxResults(max).getResultList();
    }

    /** In which states how many of them are; of those that a text finds, the newest ones. */
    Map<OutboxStatus, Long> countByStatus(MailFilter filter) {
        StringBuilder sql = new StringBuilder("select m.status from outbox_mail m where true");
        if (filter.eventId() != null) {
            sql.append(" and m.event_id = ?1");
        }
        if (filter.status() != null) {
            sql.append(" and m.status = ?2");
        }
        if (filter.isSearch()) {
            sql.append(
                            """
                             and search_key(m.subject, m.to_name, m.to_address) like ?3 escape '!'
                             and (search_key(m.subject) like ?3 escape '!'
                                 or not exists (select 1 from protected_recipient p where p.id = m.person_id))
                             order by m.created_at desc limit\
                            """)
                    .append(' ')
                    .append(MailCounts.MOST_FOUND + 1);
        }
        Query query =
                em.createNativeQuery(
                        "select status, count(*) from (" + sql + ") found group by status");
        if (filter.eventId() != null) {
            query.setParameter(1, filter.eventId());
        }
        if (filter.status() != null) {
            query.setParameter(2, filter.status().name());
        }
        if (filter.isSearch()) {
            query.setParameter(3, filter.pattern());
        }
        Map<OutboxStatus, Long> counts = new EnumMap<>(OutboxStatus.class);
        ResultRow.of(query)
                .forEach(row -> counts.put(row.constant(OutboxStatus.class, 0), row.number(1)));
        return counts;
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
        jpql.append(" order by m.createdAt desc, m.id desc");
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
        return query;
    }
}
