package se.motesplats.account.people.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.EmailAddress;
import se.motesplats.shared.NormalForm;
import se.motesplats.shared.database.service.ResultRow;

/** Writes the rows of people whom somebody typed and nobody knew. */
@Dependent
class Newcomers {

    /** Rows of one statement. */
    private static final int AT_ONCE = 100;

    private static final int COLUMNS = 4;

    @PersistenceContext private EntityManager em;

    /**
     * Adds those whose address nobody has, in the order of the addresses.
     *
     * @return the addresses of those that were added, as they are compared
     */
    List<String> insert(SortedMap<String, TypedPerson> typed, @Nullable Organisation organisation) {
        List<String> added = new ArrayList<>();
        List<TypedPerson> all = List.copyOf(typed.values());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            added.addAll(
                    insert(all.subList(from, Math.min(from + AT_ONCE, all.size())), organisation));
        }
        return added;
    }

    private List<String> insert(List<TypedPerson> typed, @Nullable Organisation organisation) {
        StringBuilder sql =
                new StringBuilder(
                        "insert into person (id, version, given_name, family_name, email, email_ascii, organisation_id) values");
        for (int i = 0; i < typed.size(); i++) {
            int place = 2 + i * COLUMNS;
            sql.append(
                    (i == 0 ? "" : ",")
                            + " (nextval('seq_id'), 1, ?%d, ?%d, ?%d, ?%d, cast(?1 as bigint))"
                                    .formatted(place, place + 1, place + 2, place + 3));
        }
        Query query =
                em.createNativeQuery(sql + " on conflict do nothing returning email_ascii")
                        .setParameter(1, organisation == null ? null : organisation.getId());
        int place = 2;
        for (TypedPerson person : typed) {
            EmailAddress address = EmailAddress.of(person.email());
            query.setParameter(place++, NormalForm.name(person.givenName()))
                    .setParameter(place++, NormalForm.name(person.familyName()))
                    .setParameter(place++, address.text())
                    .setParameter(place++, address.ascii());
        }
        return ResultRow.of(query).stream().map(row -> row.text(0)).toList();
    }
}
