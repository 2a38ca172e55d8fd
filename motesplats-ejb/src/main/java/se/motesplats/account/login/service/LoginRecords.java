package se.motesplats.account.login.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Account;
import se.motesplats.account.PasswordHash;
import se.motesplats.shared.Language;
import se.motesplats.shared.usecase.service.Caller;

/** What a login reads and leaves behind, in short transactions around the slow hashing. */
@ApplicationScoped
class LoginRecords {

    @PersistenceContext private EntityManager em;
    @Inject private Clock clock;
    @Inject private Caller caller;
    @Inject private Event<LoginGuessed> guessed;

    /** An account as a login needs it. */
    public record Stored(
            long accountId,
            long personId,
            String givenName,
            String familyName,
            Language language,
            @Nullable Long picture,
            @Nullable String passwordHash,
            boolean enabled,
            int epoch) {

        SessionPerson person() {
            return new SessionPerson(personId, givenName, familyName, language, picture, epoch);
        }
    }

    private static final String SELECT =
            """
            select new se.motesplats.account.login.service.LoginRecords.Stored(a.id, p.id, p.givenName, p.familyName,
                p.language, p.pictureId, a.passwordHash, a.enabled, a.sessionEpoch)
            from Account a join a.person p
            """;

    @Transactional
    public Optional<Stored> findByEmail(String normalisedEmail) {
        return em.createQuery(SELECT + " where p.emailAscii = :email", Stored.class)
                .setParameter("email", normalisedEmail)
                .getResultStream()
                .findFirst();
    }

    @Transactional
    public Optional<Stored> findByPerson(long personId) {
        return em.createQuery(SELECT + " where p.id = :person", Stored.class)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    /** Without the entity's version: two logins at once are no conflict. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void loggedIn(long accountId) {
        caller.tellDatabase();
        em.createNativeQuery(
                        "update account set earlier_login_at = last_login_at, last_login_at ="
                                + " ?1 where id = ?2")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, accountId)
                .executeUpdate();
    }

    /** Strangers' guesses at the account have to wait from now on; the person is told. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void guessed(long accountId, int attempts) {
        caller.tellDatabase();
        Account account = em.find(Account.class, accountId);
        if (account != null && account.isEnabled()) {
            guessed.fire(new LoginGuessed(account.getPerson(), attempts, clock.instant()));
        }
    }

    /** Replaces a hash that has not been changed meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void rehash(long accountId, PasswordHash before, PasswordHash after) {
        caller.tellDatabase();
        em.createNativeQuery(
                        "update account set password_hash = ?1 where id = ?2 and password_hash = ?3")
                .setParameter(1, after.stored())
                .setParameter(2, accountId)
                .setParameter(3, before.stored())
                .executeUpdate();
    }
}
