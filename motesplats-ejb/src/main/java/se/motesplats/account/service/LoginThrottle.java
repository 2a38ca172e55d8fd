package se.motesplats.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import se.motesplats.account.LoginLimit;
import se.motesplats.account.SecretToken;
import se.motesplats.shared.service.Leftovers;

/**
 * Counts login attempts in the database, so that all nodes agree. Each attempt is counted, in a
 * transaction of its own, before the password is looked at, so that many at once get no further
 * than one after the other; a successful one is taken back.
 */
@ApplicationScoped
class LoginThrottle implements Leftovers {

    /** No limit looks further back. */
    private static final Duration LONGEST_WINDOW = Duration.ofHours(1);

    @PersistenceContext private EntityManager em;
    @Inject private Clock clock;

    /**
     * Counts one attempt.
     *
     * @return minutes to wait; 0 if the attempt may go on
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long count(String key, LoginLimit limit) {
        Instant now = clock.instant();
        // A window in the future is left from a clock that was moved (demo mode).
        Object[] row =
                (Object[])
                        em.createNativeQuery(
                                        """
                                        insert into login_throttle as t (key, attempts, window_start) values (?1, 1, ?2)
                                        on conflict (key) do update set
                                            attempts = case when t.window_start <= ?3 or t.window_start > ?2 then 1 else t.attempts + 1 end,
                                            window_start = case when t.window_start <= ?3 or t.window_start > ?2 then ?2 else t.window_start end
                                        returning attempts, window_start
                                        """)
                                .setParameter(1, key)
                                .setParameter(2, Timestamp.from(now))
                                .setParameter(3, Timestamp.from(now.minus(limit.window())))
                                .getSingleResult();
        if (limit.accepts(((Number) row[0]).intValue())) {
            return 0;
        }
        return limit.minutesLeft(((Timestamp) row[1]).toInstant(), now);
    }

    /** Takes back what a successful login counted: all of the account, one of the address. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void forgive(String accountKey, String addressKey) {
        em.createNativeQuery("delete from login_throttle where key = ?1")
                .setParameter(1, accountKey)
                .executeUpdate();
        em.createNativeQuery(
                        "update login_throttle set attempts = attempts - 1 where key = ?1 and attempts > 0")
                .setParameter(1, addressKey)
                .executeUpdate();
    }

    @Override
    public String name() {
        return "account.throttle";
    }

    /** Removes windows that are over. */
    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int remove(Instant now) {
        return em.createNativeQuery("delete from login_throttle where window_start < ?1")
                .setParameter(1, Timestamp.from(now.minus(LONGEST_WINDOW)))
                .executeUpdate();
    }

    /** What was typed as an address of an account is kept as a hash: it may be anything. */
    static String accountKey(String normalisedEmail) {
        return "account:" + new SecretToken(normalisedEmail).hash();
    }

    static String addressKey(String address) {
        return "address:" + address;
    }
}
