package se.motesplats.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.motesplats.account.AccountToken;
import se.motesplats.account.Person;
import se.motesplats.account.SecretToken;
import se.motesplats.account.TokenKind;
import se.motesplats.shared.service.Caller;

/** Looks API tokens up by their hash, and ends those of a person. */
@ApplicationScoped
class ApiTokens {

    @PersistenceContext private EntityManager em;
    @Inject private AccountRepository repository;
    @Inject private Clock clock;
    @Inject private Caller caller;

    /** How many of the person's keys work. */
    long count(Person person) {
        return good(person, clock.instant()).size();
    }

    /**
     * Makes all keys of the person useless, for the one who had the password may have made some.
     */
    void end(Person person, Instant now) {
        good(person, now).forEach(t -> t.revoke(now));
    }

    private List<AccountToken> good(Person person, Instant now) {
        return repository.apiTokens(person.getId()).stream().filter(t -> t.isGood(now)).toList();
    }

    @Transactional
    public Optional<TokenCaller> use(String apiToken) {
        SecretToken secret = new SecretToken(apiToken);
        LocalDate today = LocalDate.now(clock);
        return em.createQuery(
                        """
                        select t from AccountToken t
                        where t.hash = :hash and t.kind = :kind and exists (
                            select a from Account a where a.person = t.person and a.enabled = true)
                        """,
                        AccountToken.class)
                .setParameter("hash", secret.hash())
                .setParameter("kind", TokenKind.API)
                .getResultStream()
                .findFirst()
                .filter(t -> t.isOpenedBy(secret, clock.instant()))
                .flatMap(
                        token -> {
                            if (!token.getLastUsedOn().equals(Optional.of(today))) {
                                // Not through the entity: two calls at once are no conflict.
                                caller.tellDatabase();
                                em.createNativeQuery(
                                                "update account_token set last_used_on = ?1 where id = ?2")
                                        .setParameter(1, Date.valueOf(today))
                                        .setParameter(2, token.getId())
                                        .executeUpdate();
                            }
                            return token.getPerson()
                                    .map(
                                            p ->
                                                    new TokenCaller(
                                                            p.getId(),
                                                            token.getPermissions(),
                                                            token.mayWrite()));
                        });
    }
}
