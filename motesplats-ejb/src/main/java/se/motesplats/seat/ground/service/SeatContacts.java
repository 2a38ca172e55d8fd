package se.motesplats.seat.ground.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.motesplats.account.Person;
import se.motesplats.shared.Role;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.database.service.ResultRow;

/** Who names people for an organisation: its municipal contacts and managers, deputies included. */
@ApplicationScoped
public class SeatContacts {

    private static final Set<Role> ROLES = Set.of(Role.MUNICIPAL_CONTACT, Role.MANAGER);

    @PersistenceContext private EntityManager em;
    @Inject private Clock clock;

    /** The contacts of one organisation. */
    public List<Person> of(String path) {
        return of(List.of(path)).getOrDefault(path, List.of());
    }

    /** The names of the contacts of one organisation, without protected identities. */
    public List<String> names(String path) {
        return of(path).stream().flatMap(p -> p.getNameForOthers().stream()).toList();
    }

    /**
     * The contacts of each organisation: those of the organisation itself, or else of the nearest
     * one above that has any. One statement for all.
     *
     * @param paths see {@code Organisation.getPath()}
     * @return people by path, in the order of names; without an entry where nobody is
     */
    public Map<String, List<Person>> of(Collection<String> paths) {
        Set<String> above = new TreeSet<>();
        paths.forEach(path -> above.addAll(upwards(path)));
        if (above.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Person>> direct = new HashMap<>();
        for (ResultRow row :
                ResultRow.of(
                        em.createQuery(
                                        """
                                select o.path, p from RoleAssignment r join r.organisation o join r.person p
                                left join r.onBehalfOf b
                                where o.path in :paths and r.role in :roles
                                and (r.validFrom is null or r.validFrom <= :today)
                                and (r.validTo is null or r.validTo >= :today)
                                and (b is null or exists (
                                    select own from RoleAssignment own
                                    where own.person = b and own.role = r.role and own.onBehalfOf is null
                                    and own.organisation = o
                                    and (own.validFrom is null or own.validFrom <= :today)
                                    and (own.validTo is null or own.validTo >= :today)))
                                order by p.familyName, p.givenName, p.id
                                """)
                                .setParameter("paths", above)
                                .setParameter("roles", ROLES)
                                .setParameter("today", SwedishTime.dayOf(clock.instant())))) {
            List<Person> there = direct.computeIfAbsent(row.text(0), p -> new ArrayList<>());
            Person contact = row.entity(Person.class, 1);
            if (!there.contains(contact)) {
                there.add(contact);
            }
        }
        Map<String, List<Person>> nearest = new LinkedHashMap<>();
        for (String path : paths) {
            upwards(path).stream()
                    .filter(direct::containsKey)
                    .findFirst()
                    .ifPresent(
                            at ->
                                    nearest.put(
                                            path, List.copyOf(direct.getOrDefault(at, List.of()))));
        }
        return nearest;
    }

    /** The path itself and those above, nearest first. */
    static List<String> upwards(String path) {
        List<String> paths = new ArrayList<>();
        int end = path.length() - 1;
        while (end > 0) {
            paths.add(path.substring(0, end + 1));
            end = path.lastIndexOf('/', end - 1);
        }
        return paths;
    }
}
