package se.motesplats.shared.usecase.service;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.Grants;
import se.motesplats.shared.Language;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;

/**
 * Who calls, in this request. The authentication mechanism says who with {@link #become}; services
 * ask what that person may do with {@link #require}. A timer acts as the system.
 */
@RequestScoped
public class Caller {

    @Inject private GrantSource grantSource;
    @PersistenceContext private EntityManager em;

    private @Nullable Long personId;
    private Set<Permission> only = Set.of();
    private boolean readsOnly;
    private @Nullable Grants grants;
    private @Nullable Long onBehalfOf;
    private @Nullable String system;
    private int useCases;
    private Language language = Language.SV;

    /** Called by authentication only (an architecture test sees to it). */
    public void become(long person) {
        become(person, EnumSet.allOf(Permission.class), true);
    }

    /**
     * As {@link #become(long)}, for a program.
     *
     * @param permissions that it may use, no more
     * @param mayWrite whether it may use any use case that is not {@link ReadOnly}
     */
    public void become(long person, Set<Permission> permissions, boolean mayWrite) {
        personId = person;
        readsOnly = !mayWrite;
        only = Set.copyOf(permissions);
        grants = null;
        onBehalfOf = null;
    }

    public boolean isAnonymous() {
        return personId == null;
    }

    /** Whether the caller is a program that was made to read. */
    boolean readsOnly() {
        return readsOnly;
    }

    public boolean isSystem() {
        return system != null;
    }

    /**
     * The person who is logged in.
     *
     * @throws LoginRequired if nobody is logged in
     */
    public long personId() {
        return findPersonId().orElseThrow(LoginRequired::new);
    }

    public Optional<Long> findPersonId() {
        return Optional.ofNullable(personId);
    }

    /** The language of the answer: messages of constraints are made in it. */
    public Language language() {
        return language;
    }

    public void speak(Language chosen) {
        language = chosen;
    }

    /** What the caller may do now; loaded once a request. */
    public Grants grants() {
        if (grants == null) {
            grants =
                    personId == null ? Grants.NONE : grantSource.grantsOf(personId).limitedTo(only);
        }
        return grants;
    }

    public boolean may(Permission permission, Scope target) {
        return isSystem() || grants().allow(permission, target);
    }

    /**
     * Refuses unless the caller holds the permission for the target. When it is held as a deputy,
     * the audit log says on whose behalf from here on.
     *
     * @throws LoginRequired if nobody is logged in
     * @throws AccessDenied if the right is missing
     */
    public void require(Permission permission, Scope target) {
        if (isSystem()) {
            return;
        }
        personId();
        Grants.Grant grant = grants().find(permission, target).orElseThrow(AccessDenied::new);
        if (!Objects.equals(onBehalfOf, grant.onBehalfOf())) {
            onBehalfOf = grant.onBehalfOf();
            tellDatabase();
        }
    }

    /**
     * A use case begins. On whose behalf it is done is asked anew in each: what the caller did as
     * somebody's deputy before, in the same request, says nothing about it. One that is called by
     * another is a part of that.
     */
    void begin() {
        if (useCases++ == 0) {
            onBehalfOf = null;
        }
    }

    void end() {
        useCases--;
    }

    /** Acts as the system, for a job's own work. */
    public <T> T asSystem(String job, Supplier<T> work) {
        String before = system;
        system = job;
        try {
            return work.get();
        } finally {
            system = before;
        }
    }

    /**
     * Tells the audit triggers who acts, for the current transaction; without it they refuse every
     * change. The interceptors of use cases and of the system's steps do it.
     */
    public void tellDatabase() {
        // From here on JPA keeps the transaction's connection instead of asking the pool for it
        // before each query.
        em.unwrap(Connection.class);
        em.createNativeQuery(
                        "select set_config('motesplats.told', 'yes', true),"
                                + " set_config('motesplats.actor', ?1, true),"
                                + " set_config('motesplats.on_behalf_of', ?2, true),"
                                + " set_config('motesplats.system', ?3, true)")
                .setParameter(1, personId == null ? "" : personId.toString())
                .setParameter(2, onBehalfOf == null ? "" : onBehalfOf.toString())
                .setParameter(3, system == null ? "" : system)
                .getSingleResult();
    }
}
