package se.motesplats.outbox.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Marks mails as sent, each before the next one goes out: a node that is killed has one mail at
 * most that was handed over and not marked. Such a mark is one statement that does not wait for the
 * disk. Killing the node does not undo it; if PostgreSQL falls, what it had not written yet is
 * lost, so what was handed over is remembered here until the disk has its mark, and marked again by
 * the next run ({@code docs/adr/0058-search-and-relay.md}).
 */
@Dependent
class SentMarks {

    /**
     * The setting holds for this one statement, never for what the pool lends the connection to
     * next. A link that sets a password is in the recipient's hands now, and in nobody else's.
     */
    private static final String MARK =
            """
            update outbox_mail m
               set version = version + 1, leased_until = null, leased_by = null, status = 'SENT', sent_at = ?, last_error = null,
                   body = case when template like 'account-%' then\s"""
                    + OutboxSecrets.REMOVED
                    + """
             else body end
              from (select set_config('synchronous_commit', 'off', true) as waits) disk
             where disk.waits = 'off' and m.id = ? and m.attempts = ? and m.status = 'INFLIGHT'
            """;

    /** Each worker has marks of its own, and its runs follow each other. */
    private final Map<OutboxRow, Instant> unsure = new LinkedHashMap<>();

    @Resource(lookup = "java:app/jdbc/motesplats")
    private DataSource database;

    @Inject private OutboxTable table;

    /** The marks of one run, on one connection. */
    Marking open() {
        return new Marking();
    }

    /** Marks again what an earlier run handed over and the database has forgotten. */
    void again() {
        Set<Long> forgotten = table.inFlight(unsure.keySet());
        unsure.forEach(
                (row, at) -> {
                    if (forgotten.contains(row.id())) {
                        table.sent(row, at);
                    }
                });
        unsure.clear();
    }

    /**
     * A later transaction has waited for the disk, which has all marks before it, too: PostgreSQL
     * writes them in their order.
     */
    void areOnDisk() {
        unsure.clear();
    }

    /** A connection that is taken when the first mail has been sent. */
    final class Marking implements AutoCloseable {
        private @Nullable Connection connection;
        private @Nullable PreparedStatement mark;

        private Marking() {}

        void sent(OutboxRow row, Instant at) {
            unsure.put(row, at);
            try {
                PreparedStatement prepared = prepared();
                prepared.setTimestamp(1, Timestamp.from(at));
                prepared.setLong(2, row.id());
                prepared.setInt(3, row.attempt());
                prepared.executeUpdate();
            } catch (SQLException databaseAway) {
                throw new PersistenceException("A mail could not be marked", databaseAway);
            }
        }

        private PreparedStatement prepared() throws SQLException {
            if (connection == null) {
                connection = database.getConnection();
            }
            if (mark == null) {
                mark = connection.prepareStatement(MARK);
            }
            return mark;
        }

        @Override
        public void close() {
            PreparedStatement prepared = mark;
            Connection lent = connection;
            mark = null;
            connection = null;
            try {
                try {
                    if (prepared != null) {
                        prepared.close();
                    }
                } finally {
                    if (lent != null) {
                        lent.close();
                    }
                }
            } catch (SQLException databaseAway) {
                throw new PersistenceException(
                        "A connection could not be given back", databaseAway);
            }
        }
    }
}
