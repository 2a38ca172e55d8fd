package se.motesplats.account.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.SearchPattern;
import se.motesplats.shared.list.service.Sort;

/** People in the administrators' list. */
@ApplicationScoped
class PersonRepository {

    @PersistenceContext private EntityManager em;
    @Inject private Clock clock;

    /**
     * @param paths the parts of the tree that the caller administers; null for everybody
     */
    List<PersonListItem> list(
            PersonFilter filter, @Nullable Set<String> paths, int first, int max) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, paths, parameters);
        TypedQuery<PersonListItem> query =
                em.createQuery(
                        """
                        select new se.motesplats.account.people.service.PersonListItem(p.id, p.givenName, p.familyName, p.email,
                            p.protectedIdentity, o.name, a.id, a.enabled, a.passwordChangedAt, a.lastLoginAt)
                        from Person p left join p.organisation o left join Account a on a.person = p
                        """
                                + where
                                + order(filter.sort()),
                        PersonListItem.class);
        parameters.forEach(query::setParameter);
        return query.setFirstResult(first).setMaxResults(max).getResultList();
    }

    private static String order(Sort<PersonFilter.Order> sort) {
        String direction = sort.direction();
        String names = "p.familyName, p.givenName, p.id";
        return " order by "
                + switch (sort.by()) {
                    case NAME -> names.replace(",", direction + ",") + direction;
                    case ORGANISATION -> "o.name" + direction + " nulls last, " + names;
                    case LOGIN -> "a.lastLoginAt" + direction + " nulls last, " + names;
                };
    }

    int count(PersonFilter filter, @Nullable Set<String> paths) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, paths, parameters);
        TypedQuery<Long> query =
                em.createQuery(
                        "select count(p) from Person p left join p.organisation o left join Account a on a.person = p "
                                + where,
                        Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult().intValue();
    }

    private String where(
            PersonFilter filter, @Nullable Set<String> paths, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder("where 1 = 1");
        int i = 0;
        for (String pattern : SearchPattern.ofWords(filter.text())) {
            // A protected name must not be guessed by searching for it.
            where.append(
                            " and p.protectedIdentity = false"
                                    + " and function('search_key', p.givenName, p.familyName, p.email) like :w")
                    .append(i)
                    .append(" escape '!'");
            parameters.put("w" + i, pattern);
            i++;
        }
        if (paths != null) {
            where.append(" and (1 = 0");
            int n = 0;
            for (String path : paths) {
                where.append(" or o.path like :path").append(n);
                parameters.put("path" + n++, path + '%');
            }
            where.append(')');
        }
        if (filter.organisationId() != null) {
            where.append(" and o.path like :within");
            parameters.put("within", "%/" + filter.organisationId() + "/%");
        }
        if (filter.role() != null) {
            where.append(
                    """
                     and exists (select r from RoleAssignment r where r.person = p and r.role = :role
                     and (r.validFrom is null or r.validFrom <= :today) and (r.validTo is null or r.validTo >= :today))
                    """);
            parameters.put("role", filter.role());
            parameters.put("today", LocalDate.now(clock));
        }
        if (filter.state() != null) {
            where.append(
                    switch (filter.state()) {
                        case NONE -> " and a.id is null";
                        case INVITED -> " and a.enabled = true and a.passwordChangedAt is null";
                        case ACTIVE -> " and a.enabled = true and a.passwordChangedAt is not null";
                        case DISABLED -> " and a.enabled = false";
                    });
        }
        return where.toString();
    }
}
