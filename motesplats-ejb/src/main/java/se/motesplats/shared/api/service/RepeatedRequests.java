package se.motesplats.shared.api.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.job.service.Leftovers;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Does what a program asks for once, however often it asks: a program that got no answer cannot
 * know whether its request arrived, so it sends the request again with the same key.
 */
@ApplicationScoped
public class RepeatedRequests implements Leftovers {

    /** Nobody asks again after that. */
    private static final Duration KEPT = Duration.ofDays(2);

    @PersistenceContext private EntityManager em;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /**
     * What a request was answered with.
     *
     * @param repeated whether the same was answered before
     */
    public record Answer(int status, String body, boolean repeated) {}

    /**
     * Does the work, unless it was done for this key already. The answer is written in the same
     * transaction, so that either both are there or neither; what is refused leaves no trace and is
     * judged anew. Two at once wait for each other.
     *
     * @param key chosen by the program
     * @param fingerprint of what is asked for
     * @throws RuleViolation {@code error.api.keyReused} if the key stood for something else
     */
    @Transactional
    public Answer once(String key, String fingerprint, Supplier<Answer> work) {
        long person = caller.personId();
        int added =
                em.createNativeQuery(
                                """
                                insert into api_request (person_id, key, fingerprint, created_at) values (?1, ?2, ?3, ?4)
                                on conflict do nothing
                                """)
                        .setParameter(1, person)
                        .setParameter(2, key)
                        .setParameter(3, fingerprint)
                        .setParameter(4, Timestamp.from(clock.instant()))
                        .executeUpdate();
        return added == 0 ? earlier(person, key, fingerprint) : remember(person, key, work.get());
    }

    private Answer earlier(long person, String key, String fingerprint) {
        ResultRow row =
                ResultRow.only(
                        em.createNativeQuery(
                                        "select fingerprint, status, answer from api_request where person_id = ?1 and key = ?2")
                                .setParameter(1, person)
                                .setParameter(2, key));
        if (!fingerprint.equals(row.text(0))) {
            throw new RuleViolation("error.api.keyReused", key);
        }
        return new Answer(row.small(1), row.text(2), true);
    }

    private Answer remember(long person, String key, Answer answer) {
        em.createNativeQuery(
                        "update api_request set status = ?3, answer = ?4 where person_id = ?1 and key = ?2")
                .setParameter(1, person)
                .setParameter(2, key)
                .setParameter(3, answer.status())
                .setParameter(4, answer.body())
                .executeUpdate();
        return answer;
    }

    @Override
    public String name() {
        return "shared.requests";
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int remove(Instant now) {
        return em.createNativeQuery("delete from api_request where created_at < ?1")
                .setParameter(1, Timestamp.from(now.minus(KEPT)))
                .executeUpdate();
    }
}
