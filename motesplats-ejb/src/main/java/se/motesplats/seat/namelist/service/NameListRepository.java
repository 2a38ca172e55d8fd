package se.motesplats.seat.namelist.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import se.motesplats.account.Person;

/** Who stands on a list of names, in the database. */
@Dependent
class NameListRepository {

    private static final int CHUNK = 500;

    @PersistenceContext private EntityManager em;

    /** People by normalised address, some hundreds at a time. */
    List<Person> peopleByAddress(Collection<String> addresses) {
        List<String> all = List.copyOf(addresses);
        List<Person> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            found.addAll(
                    em.createQuery(
                                    "select p from Person p left join fetch p.organisation where p.emailAscii in :addresses",
                                    Person.class)
                            .setParameter(
                                    "addresses",
                                    all.subList(from, Math.min(all.size(), from + CHUNK)))
                            .getResultList());
        }
        return found;
    }
}
