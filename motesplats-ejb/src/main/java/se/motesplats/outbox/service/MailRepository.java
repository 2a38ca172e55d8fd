package se.motesplats.outbox.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
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
        return filtered(ITEM, filter, " order by m.createdAt desc, m.id desc", MailListItem.class)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    int count(MailFilter filter) {
        return filtered("select count(m.id)", filter, "", Long.class).getSingleResult().intValue();
    }

    Map<OutboxStatus, Long> countByStatus(MailFilter filter) {
        Map<OutboxStatus, Long> counts = new EnumMap<>(OutboxStatus.class);
        ResultRow.of(
                        filtered(
                                "select m.status, count(m.id)",
                                filter,
                                " group by m.status",
                                Object.class))
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

    private <T> TypedQuery<T> filtered(
            String select, MailFilter filter, String end, Class<T> type) {
        StringBuilder jpql = new StringBuilder(select).append(FROM);
        jpql.append(filter.eventId() == null ? "1 = 1" : "m.eventId = :event");
        if (filter.status() != null) {
            jpql.append(" and m.status = :status");
        }
        boolean search = filter.text() != null && !filter.text().isBlank();
        if (search) {
            // Nobody finds a protected person by guessing the name either.
            jpql.append(
                    " and (lower(m.subject) like :text escape '!'"
                            + " or (p.id is null"
                            + " and (lower(m.toName) like :text escape '!'"
                            + " or lower(m.toAddress) like :text escape '!')))");
        }
        TypedQuery<T> query = em.createQuery(jpql.append(end).toString(), type);
        if (filter.eventId() != null) {
            query.setParameter("event", filter.eventId());
        }
        if (filter.status() != null) {
            query.setParameter("status", filter.status());
        }
        if (search) {
            query.setParameter("text", filter.pattern());
        }
        return query;
    }
}
