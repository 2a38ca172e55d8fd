package se.motesplats.shared.todo.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import se.motesplats.shared.database.service.ResultRow;

/** Who has put off what, and until when. */
@Dependent
class DelayRepository {

    @PersistenceContext private EntityManager em;

    /** What is still put off, with the days with which it comes back. */
    Map<String, LocalDate> of(long personId, LocalDate today) {
        Map<String, LocalDate> delays = new HashMap<>();
        ResultRow.of(
                        em.createNativeQuery(
                                        "select task, until from todo_delay where person_id = ?1 and until > ?2")
                                .setParameter(1, personId)
                                .setParameter(2, Date.valueOf(today)))
                .forEach(row -> delays.put(row.text(0), row.day(1)));
        return delays;
    }

    void put(long personId, String task, LocalDate until) {
        em.createNativeQuery(
                        """
                        insert into todo_delay (person_id, task, until) values (?1, ?2, ?3)
                        on conflict (person_id, task) do update set until = excluded.until
                        """)
                .setParameter(1, personId)
                .setParameter(2, task)
                .setParameter(3, Date.valueOf(until))
                .executeUpdate();
    }

    void remove(long personId, String task) {
        em.createNativeQuery("delete from todo_delay where person_id = ?1 and task = ?2")
                .setParameter(1, personId)
                .setParameter(2, task)
                .executeUpdate();
    }
}
