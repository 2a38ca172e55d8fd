package se.motesplats.account.login.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import se.motesplats.account.GuessLimit;
import se.motesplats.account.LoginLimit;
import se.motesplats.account.SecretToken;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.job.service.Leftovers;

/**
 * Counts login attempts in the database, so that all nodes agree. Each attempt is counted, in a
 * transaction of its own, before the password is looked at, so that many at once get no further
 * than one after the other; a successful one is taken back.
 *
 * <p>An account counts in three places: from each known device and from each known address by a
 * limit of their own, from everywhere else together. So a stranger slows down other strangers, and
 * never the person ({@link KnownPlaces}).
 */
@ApplicationScoped
class LoginThrottle implements Leftovers {

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
        ResultRow row =
                ResultRow.only(
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
                                .setParameter(3, Timestamp.from(now.minus(limit.window()))));
        if (limit.accepts(row.small(0))) {
            return 0;
        }
        return limit.minutesLeft(row.instant(1), now);
    }

    /**
     * A guess that was counted, or one that has to wait.
     *
     * @param attempts how many the series has, with this one if it was counted
     * @param minutes to wait; 0 if it may go on
     */
    record Guess(int attempts, long minutes) {}

    /**
     * Counts one guess of a stranger, unless the series has to wait: whoever goes on meanwhile
     * makes the wait no longer.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Guess guess(String key, GuessLimit limit) {
        Instant now = clock.instant();
        // One statement that makes the row or locks it: nobody removes it in between.
        ResultRow row =
                ResultRow.only(
                        em.createNativeQuery(
                                        """
                                        insert into login_throttle as t (key, attempts, window_start) values (?1, 0, ?2)
                                        on conflict (key) do update set attempts = t.attempts
                                        returning attempts, window_start, blocked_until
                                        """)
                                .setParameter(1, key)
                                .setParameter(2, Timestamp.from(now)));
        int attempts = row.small(0);
        Instant last = row.instant(1);
        if (limit.isForgotten(last, attempts, now)) {
            attempts = 0;
        }
        Optional<Instant> blocked = Optional.ofNullable(row.instantOrNull(2)).filter(now::isBefore);
        if (attempts > 0 && blocked.isPresent()) {
            return new Guess(attempts, minutes(Duration.between(now, blocked.get())));
        }
        attempts++;
        Duration wait = limit.waitAfter(attempts);
        em.createNativeQuery(
                        """
                        update login_throttle set attempts = ?2, window_start = ?3, blocked_until = ?4 where key = ?1
                        """)
                .setParameter(1, key)
                .setParameter(2, attempts)
                .setParameter(3, Timestamp.from(now))
                // No wait ends at once: never null, which would have no type.
                .setParameter(4, Timestamp.from(now.plus(wait)))
                .executeUpdate();
        return new Guess(attempts, 0);
    }

    private static long minutes(Duration wait) {
        return Math.max(1, (wait.toSeconds() + 59) / 60);
    }

    /** Takes back one attempt that turned out right. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void takeBack(String key) {
        em.createNativeQuery(
                        "update login_throttle set attempts = attempts - 1 where key = ?1 and attempts > 0")
                .setParameter(1, key)
                .executeUpdate();
    }

    /** Forgets a whole series: whoever counted there has shown to know the password. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void forget(String key) {
        em.createNativeQuery("delete from login_throttle where key = ?1")
                .setParameter(1, key)
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
                .setParameter(1, Timestamp.from(now.minus(GuessLimit.LONGEST_MEMORY)))
                .executeUpdate();
    }

    /** What was typed as an address of an account is kept as a hash: it may be anything. */
    static String accountKey(String normalisedEmail) {
        return "account:" + new SecretToken(normalisedEmail).hash();
    }

    /** What counts at an account from one place where it is known. */
    static String placeKey(String accountKey, String place) {
        return accountKey + '@' + place;
    }

    static String addressKey(String address) {
        return "address:" + address;
    }
}
