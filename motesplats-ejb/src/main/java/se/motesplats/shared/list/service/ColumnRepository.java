package se.motesplats.shared.list.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.motesplats.shared.database.service.ResultRow;

/** Who has chosen which columns. */
@Dependent
class ColumnRepository {

    @PersistenceContext private EntityManager em;

    Set<String> of(long personId, ListName list) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        "select switched from list_columns where person_id = ?1 and list = ?2")
                                .setParameter(1, personId)
                                .setParameter(2, list.name()))
                .stream()
                .flatMap(row -> Stream.of(row.text(0).split(",")))
                .collect(Collectors.toUnmodifiableSet());
    }

    void put(long personId, ListName list, Set<String> switched) {
        em.createNativeQuery(
                        """
                        insert into list_columns (person_id, list, switched) values (?1, ?2, ?3)
                        on conflict (person_id, list) do update set switched = excluded.switched
                        """)
                .setParameter(1, personId)
                .setParameter(2, list.name())
                .setParameter(3, String.join(",", new TreeSet<>(switched)))
                .executeUpdate();
    }

    void remove(long personId, ListName list) {
        em.createNativeQuery("delete from list_columns where person_id = ?1 and list = ?2")
                .setParameter(1, personId)
                .setParameter(2, list.name())
                .executeUpdate();
    }
}
