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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Marks mails as sent, each before the next one goes out on its line: a node that is killed has one
 * mail a line at most that was handed over and not marked. Such a mark is one statement, for all
 * lines that have just come to it, that does not wait for the disk. Killing the node does not undo
 * it; if PostgreSQL falls, what it had not written yet is lost, so what was handed over is
 * remembered here until the disk has its mark, and marked again by the next run ({@code
 * docs/adr/0058-search-and-relay.md}, {@code docs/adr/0090-several-lines.md}).
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
               set version = version + 1, leased_until = null, leased_by = null, status = 'SENT', sent_at = s.at, last_error = null,
                   body = case when template like 'account-%' then\s"""
                    + OutboxSecrets.REMOVED
                    + """
             else body end
              from (select set_config('synchronous_commit', 'off', true) as waits) disk,
                   unnest(?, ?, ?) as s (id, attempt, at)
             where disk.waits = 'off' and m.id = s.id and m.attempts = s.attempt and m.status = 'INFLIGHT'
            """;

    /** Each worker has marks of its own, and its runs follow each other. By the mail's id. */
    private final Map<Long, Handed> unsure = new LinkedHashMap<>();

    @Resource(lookup = "java:app/jdbc/motesplats")
    private DataSource database;

    @Inject private OutboxTable table;

    /** A mail that the relay has taken. */
    record Handed(long id, int attempt, Instant at) {}

    /** What one line waits for. */
    private static final class Wish {
        private final Handed mail;
        private boolean done;
        private @Nullable SQLException failure;

        private Wish(Handed mail) {
            this.mail = mail;
        }
    }

    /** The marks of one run, on one connection. */
    Marking open() {
        return new Marking();
    }

    /** Marks again what an earlier run handed over and the database has forgotten. */
    void again() {
        List<Handed> asked = soFar();
        Set<Long> forgotten = table.inFlight(asked.stream().map(Handed::id).toList());
        asked.stream().filter(mail -> forgotten.contains(mail.id())).forEach(table::sent);
        areOnDisk(asked);
    }

    /** What was handed over and is not known to be on the disk. */
    List<Handed> soFar() {
        synchronized (unsure) {
            return List.copyOf(unsure.values());
        }
    }

    /**
     * A transaction that began after these were marked has waited for the disk, which has all marks
     * before it, too: PostgreSQL writes them in their order.
     */
    void areOnDisk(List<Handed> marked) {
        synchronized (unsure) {
            marked.forEach(mail -> unsure.remove(mail.id(), mail));
        }
    }

    /** A connection that is taken when the first mail has been sent. */
    final class Marking implements AutoCloseable {
        private final List<Wish> wishes = new ArrayList<>();
        private @Nullable Connection connection;
        private @Nullable PreparedStatement mark;

        private Marking() {}

        /** Returns when the mail is marked. Lines that come while others are marked go together. */
        void sent(OutboxRow row, Instant at) {
            Wish mine = new Wish(new Handed(row.id(), row.attempt(), at));
            synchronized (unsure) {
                unsure.put(row.id(), mine.mail);
            }
            synchronized (wishes) {
                wishes.add(mine);
            }
            markAll(mine);
            if (mine.failure != null) {
                throw new PersistenceException("A mail could not be marked", mine.failure);
            }
        }

        /** Whoever comes first marks for those who wait. */
        private synchronized void markAll(Wish mine) {
            if (mine.done) {
                return;
            }
            List<Wish> now;
            synchronized (wishes) {
                now = List.copyOf(wishes);
                wishes.clear();
            }
            SQLException failure = null;
            try {
                // In the order in which everybody locks mails, so that no two wait for each other.
                mark(
                        now.stream()
                                .map(wish -> wish.mail)
                                .sorted(Comparator.comparingLong(Handed::id))
                                .toList());
            } catch (SQLException databaseAway) {
                failure = databaseAway;
            }
            for (Wish wish : now) {
                wish.failure = failure;
                wish.done = true;
            }
        }

        private void mark(List<Handed> mails) throws SQLException {
            PreparedStatement prepared = prepared();
            set(prepared, 1, "bigint", mails, Handed::id);
            set(prepared, 2, "integer", mails, Handed::attempt);
            set(prepared, 3, "timestamptz", mails, mail -> Timestamp.from(mail.at()));
            prepared.executeUpdate();
        }

        private void set(
                PreparedStatement prepared,
                int place,
                String type,
                List<Handed> mails,
                Function<Handed, Object> column)
                throws SQLException {
            prepared.setArray(
                    place,
                    prepared.getConnection()
                            .createArrayOf(type, mails.stream().map(column).toArray()));
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
        public synchronized void close() {
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
