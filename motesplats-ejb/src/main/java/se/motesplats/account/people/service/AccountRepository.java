package se.motesplats.account.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Account;
import se.motesplats.account.AccountToken;
import se.motesplats.account.Person;
import se.motesplats.account.RoleAssignment;
import se.motesplats.account.SecretToken;
import se.motesplats.account.TokenKind;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Role;

/** Accounts, tokens and roles in the database. */
@ApplicationScoped
public class AccountRepository {

    @PersistenceContext private EntityManager em;
    @Inject private Clock clock;

    public void add(Object entity) {
        em.persist(entity);
    }

    public void flush() {
        em.flush();
    }

    /** Calls of the same kind wait for each other until the transaction ends. */
    public void lock(String what) {
        em.createNativeQuery("select pg_advisory_xact_lock(hashtext(?1))")
                .setParameter(1, what)
                .getSingleResult();
    }

    public Optional<Account> findAccount(long personId) {
        return em.createQuery("select a from Account a where a.person.id = :person", Account.class)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    /** Locked, so that a link works once, also with two at once. */
    public Optional<AccountToken> lockToken(SecretToken secret, Set<TokenKind> kinds) {
        return em.createQuery(
                        "select t from AccountToken t where t.hash = :hash and t.kind in :kinds",
                        AccountToken.class)
                .setParameter("hash", secret.hash())
                .setParameter("kinds", kinds)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    public Optional<AccountToken> findToken(SecretToken secret, Set<TokenKind> kinds) {
        return em.createQuery(
                        "select t from AccountToken t where t.hash = :hash and t.kind in :kinds",
                        AccountToken.class)
                .setParameter("hash", secret.hash())
                .setParameter("kinds", kinds)
                .getResultStream()
                .findFirst()
                .filter(t -> t.isOpenedBy(secret, clock.instant()));
    }

    /** Links that were not used yet. */
    public List<AccountToken> openTokens(@Nullable Person person, Set<TokenKind> kinds) {
        return em.createQuery(
                        """
                        select t from AccountToken t where t.kind in :kinds and t.usedAt is null and t.revokedAt is null
                        and (t.person = :person or (t.person is null and :everybodys = true))
                        """,
                        AccountToken.class)
                .setParameter("kinds", kinds)
                .setParameter("person", person)
                .setParameter("everybodys", person == null)
                .getResultList();
    }

    public List<AccountToken> apiTokens(long personId) {
        return em.createQuery(
                        """
                        select t from AccountToken t where t.kind = :kind and t.person.id = :person
                        order by t.createdAt desc, t.id desc
                        """,
                        AccountToken.class)
                .setParameter("kind", TokenKind.API)
                .setParameter("person", personId)
                .getResultList();
    }

    public RoleAssignment getAssignment(long id) {
        RoleAssignment found = em.find(RoleAssignment.class, id);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    public List<RoleAssignment> assignments(long personId) {
        return em.createQuery(
                        """
                        select r from RoleAssignment r left join fetch r.organisation left join fetch r.onBehalfOf
                        where r.person.id = :person order by r.id
                        """,
                        RoleAssignment.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** Those who stand in for a person, now or later. */
    public List<RoleAssignment> deputies(long personId) {
        return em.createQuery(
                        """
                        select r from RoleAssignment r join fetch r.person left join fetch r.organisation
                        where r.onBehalfOf.id = :person and r.validTo >= :today order by r.validFrom, r.id
                        """,
                        RoleAssignment.class)
                .setParameter("person", personId)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    /** People who can log in as administrator of everything today, and not only for a time. */
    public Set<Long> administrators() {
        return Set.copyOf(
                em.createQuery(
                                """
                                select r.person.id from RoleAssignment r
                                where r.role = :role and r.organisation is null and r.eventId is null and r.onBehalfOf is null
                                and (r.validFrom is null or r.validFrom <= :today) and r.validTo is null
                                and exists (select a from Account a where a.person = r.person and a.enabled = true
                                    and a.passwordHash is not null)
                                """,
                                Long.class)
                        .setParameter("role", Role.ADMINISTRATOR)
                        .setParameter("today", LocalDate.now(clock))
                        .getResultList());
    }

    /** Tells the audit log that a protected name was shown. */
    void recordDisclosure(long personId, long readerId) {
        em.createNativeQuery(
                        "insert into identity_disclosure (id, person_id, reader_id, at) values (nextval('seq_id'), ?1, ?2, ?3)")
                .setParameter(1, personId)
                .setParameter(2, readerId)
                .setParameter(3, java.sql.Timestamp.from(clock.instant()))
                .executeUpdate();
    }
}
