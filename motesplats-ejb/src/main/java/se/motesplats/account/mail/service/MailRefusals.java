package se.motesplats.account.mail.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.motesplats.shared.database.service.ResultRow;

/** Who does not want which mails, in the database. */
@Dependent
class MailRefusals {

    @PersistenceContext private EntityManager em;

    /** The kinds that somebody does not want, and since when. */
    Map<String, Instant> of(long personId) {
        Map<String, Instant> refused = new LinkedHashMap<>();
        ResultRow.of(
                        em.createNativeQuery(
                                        "select mail_kind, refused_at from mail_refusal where person_id = ?1 order by 1")
                                .setParameter(1, personId))
                .forEach(row -> refused.put(row.text(0), row.instant(1)));
        return refused;
    }

    /** Of these people those who do not want the kind. */
    Set<Long> unwilling(String kind, Collection<Long> personIds) {
        String ids = personIds.stream().map(String::valueOf).collect(Collectors.joining(","));
        return Set.copyOf(
                ResultRow.numbers(
                        em.createNativeQuery(
                                        """
                                        select person_id from mail_refusal
                                        where mail_kind = ?1 and person_id = any(cast(string_to_array(?2, ',') as bigint[]))
                                        """)
                                .setParameter(1, kind)
                                .setParameter(2, ids)));
    }

    /** No more of them; nothing happens if that was said before, also at the same moment. */
    void refuse(long personId, String kind, Instant at) {
        em.createNativeQuery(
                        """
                        insert into mail_refusal (id, version, person_id, mail_kind, refused_at)
                        values (nextval('seq_id'), 1, ?1, ?2, ?3) on conflict (person_id, mail_kind) do nothing
                        """)
                .setParameter(1, personId)
                .setParameter(2, kind)
                .setParameter(3, Timestamp.from(at))
                .executeUpdate();
    }

    void accept(long personId, String kind) {
        em.createNativeQuery("delete from mail_refusal where person_id = ?1 and mail_kind = ?2")
                .setParameter(1, personId)
                .setParameter(2, kind)
                .executeUpdate();
    }
}
