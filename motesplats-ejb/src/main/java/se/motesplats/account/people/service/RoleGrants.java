package se.motesplats.account.people.service;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Grants;
import se.motesplats.shared.Role;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.GrantSource;

/**
 * Reads the roles that are valid today. A deputy holds what the person on whose behalf it is held
 * still holds.
 */
@RequestScoped
class RoleGrants implements GrantSource {

    @PersistenceContext private EntityManager em;
    @Inject private Clock clock;

    /** What a row of the query carries. */
    public record Row(
            Role role, @Nullable String path, @Nullable Long eventId, @Nullable Long onBehalfOf) {
        Grants.Grant toGrant() {
            Scope scope =
                    path != null
                            ? Scope.organisation(path)
                            : eventId != null ? Scope.event(eventId) : Scope.system();
            return new Grants.Grant(role, scope, onBehalfOf);
        }
    }

    @Override
    public Grants grantsOf(long personId) {
        List<Row> rows =
                em.createQuery(
                                """
                                select new se.motesplats.account.people.service.RoleGrants.Row(r.role, o.path, r.eventId, b.id)
                                from RoleAssignment r left join r.organisation o left join r.onBehalfOf b
                                where r.person.id = :person
                                and (r.validFrom is null or r.validFrom <= :today)
                                and (r.validTo is null or r.validTo >= :today)
                                and (b is null or exists (
                                    select own from RoleAssignment own
                                    where own.person = b and own.role = r.role and own.onBehalfOf is null
                                    and (own.organisation = o or (own.organisation is null and o is null))
                                    and (own.eventId = r.eventId or (own.eventId is null and r.eventId is null))
                                    and (own.validFrom is null or own.validFrom <= :today)
                                    and (own.validTo is null or own.validTo >= :today)))
                                """,
                                Row.class)
                        .setParameter("person", personId)
                        .setParameter("today", LocalDate.now(clock))
                        .getResultList();
        return new Grants(rows.stream().map(Row::toGrant).toList());
    }
}
