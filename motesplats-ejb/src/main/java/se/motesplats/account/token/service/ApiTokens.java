package se.motesplats.account.token.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.motesplats.account.AccountToken;
import se.motesplats.account.Person;
import se.motesplats.account.SecretToken;
import se.motesplats.account.TokenKind;
import se.motesplats.account.people.service.AccountRepository;
import se.motesplats.shared.fault.service.DatabaseFaults;

/** Looks API tokens up by their hash, and ends those of a person. */
@ApplicationScoped
public class ApiTokens {

    @PersistenceContext private EntityManager em;
    @Inject private AccountRepository repository;
    @Inject private Clock clock;
    @Inject private ApiTokenDays days;
    @Inject private DatabaseFaults faults;

    /** How many of the person's keys work. */
    public long count(Person person) {
        return good(person, clock.instant()).size();
    }

    /**
     * Makes all keys of the person useless, for the one who had the password may have made some.
     */
    public void end(Person person, Instant now) {
        good(person, now).forEach(t -> t.revoke(now));
    }

    private List<AccountToken> good(Person person, Instant now) {
        return repository.apiTokens(person.getId()).stream().filter(t -> t.isGood(now)).toList();
    }

    /** For whom the token acts. That it was used today is noted in a transaction of its own. */
    @Transactional
    public Optional<TokenCaller> use(String apiToken) {
        SecretToken secret = new SecretToken(apiToken);
        LocalDate today = LocalDate.now(clock);
        return em
                .createQuery(
                        """
                        select t from AccountToken t join fetch t.person
                        where t.hash = :hash and t.kind = :kind and exists (
                            select a from Account a where a.person = t.person and a.enabled = true)
                        """,
                        AccountToken.class)
                .setParameter("hash", secret.hash())
                .setParameter("kind", TokenKind.API)
                .getResultList()
                .stream()
                .findFirst()
                .filter(t -> t.isOpenedBy(secret, clock.instant()))
                .flatMap(
                        token -> {
                            if (!token.getLastUsedOn().equals(Optional.of(today))) {
                                note(token, today);
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

    /** A database that can only be read lets programs read, though their day is not noted. */
    private void note(AccountToken token, LocalDate today) {
        try {
            days.note(token.getId(), today);
        } catch (RuntimeException failure) {
            if (faults.note(failure).isEmpty()) {
                throw failure;
            }
        }
    }
}
