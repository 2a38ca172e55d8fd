package se.motesplats.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.function.Function;

/**
 * Reads for container tests with an entity manager of its own for each question: the one that a
 * test gets injected is closed by the container when a thread that the test started comes to its
 * end.
 */
@ApplicationScoped
public class Rows {

    @PersistenceUnit private EntityManagerFactory factory;

    /** What the query gives; nothing of it stays managed. */
    public <T> T read(Function<EntityManager, T> query) {
        EntityManager own = factory.createEntityManager();
        try {
            return query.apply(own);
        } finally {
            own.close();
        }
    }

    /** The one number that a native query with positional parameters gives. */
    public long number(String sql, Object... values) {
        return ((Number) one(sql, values)).longValue();
    }

    /** The one text that a native query with positional parameters gives. */
    public String text(String sql, Object... values) {
        return (String) one(sql, values);
    }

    private Object one(String sql, Object... values) {
        return read(
                own -> {
                    var query = own.createNativeQuery(sql);
                    for (int i = 0; i < values.length; i++) {
                        query.setParameter(i + 1, values[i]);
                    }
                    return query.getSingleResult();
                });
    }
}
