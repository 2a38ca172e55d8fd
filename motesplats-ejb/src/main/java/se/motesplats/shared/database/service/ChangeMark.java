package se.motesplats.shared.database.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A number that is another one after every change of the data, read in one short query. All that
 * changes is in the audit log, so its latest entries tell. They are summed up, because who writes
 * first may commit last: such an entry turns up below the highest number.
 */
@ApplicationScoped
public class ChangeMark {

    /** Changes that may be committed while an earlier one is still open, and yet be told apart. */
    private static final int LATEST = 100;

    private static final String QUERY =
            "select cast(coalesce(sum(id), 0) as bigint) from (select id from audit_entry order by id desc limit "
                    + LATEST
                    + ") latest";

    private static final Logger LOG = Logger.getLogger(ChangeMark.class.getName());

    @PersistenceContext private EntityManager em;

    /** Read before what it is to stand for; empty while the database does not answer. */
    public OptionalLong read() {
        try {
            return OptionalLong.of(ResultRow.number(em.createNativeQuery(QUERY)));
        } catch (PersistenceException e) {
            LOG.log(Level.FINE, "No mark of the latest change", e);
            return OptionalLong.empty();
        }
    }
}
