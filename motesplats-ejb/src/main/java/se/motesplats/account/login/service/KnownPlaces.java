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
import java.util.List;
import se.motesplats.account.SecretToken;
import se.motesplats.shared.job.service.Leftovers;

/**
 * The devices and network addresses from which an account has been used with its password. They
 * prove nothing about who somebody is; they only keep the guesses of strangers from slowing down
 * the person.
 */
@ApplicationScoped
class KnownPlaces implements Leftovers {

    private static final Duration KEPT = Duration.ofDays(180);

    @PersistenceContext private EntityManager em;
    @Inject private Clock clock;

    /** The place as it is stored and counted: of a device by its cookie's secret. */
    static String device(String secret) {
        return "device:" + new SecretToken(secret).hash();
    }

    /** The place as it is stored and counted: where a network address is kept nowhere as such. */
    static String address(String address) {
        return "address:" + new SecretToken(address).hash();
    }

    /** Which of the two are known to the account; the same work for an account that is none. */
    @Transactional
    public List<String> known(long accountId, String device, String address) {
        List<?> found =
                em.createNativeQuery(
                                "select place from known_place where account_id = ?1 and place in (?2, ?3)")
                        .setParameter(1, accountId)
                        .setParameter(2, device)
                        .setParameter(3, address)
                        .getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    /** Somebody who knew the password was here. */
    @Transactional
    public void remember(long accountId, String device, String address) {
        for (String place : List.of(device, address)) {
            em.createNativeQuery(
                            """
                            insert into known_place (account_id, place, last_seen_at) values (?1, ?2, ?3)
                            on conflict (account_id, place) do update set last_seen_at = excluded.last_seen_at
                            """)
                    .setParameter(1, accountId)
                    .setParameter(2, place)
                    .setParameter(3, Timestamp.from(clock.instant()))
                    .executeUpdate();
        }
    }

    /** The password may have been somebody else's, too: from now on everybody is a stranger. */
    @Transactional
    public void forget(long accountId) {
        em.createNativeQuery("delete from known_place where account_id = ?1")
                .setParameter(1, accountId)
                .executeUpdate();
    }

    @Override
    public String name() {
        return "account.places";
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int remove(Instant now) {
        return em.createNativeQuery("delete from known_place where last_seen_at < ?1")
                .setParameter(1, Timestamp.from(now.minus(KEPT)))
                .executeUpdate();
    }
}
