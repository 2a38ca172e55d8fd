package se.motesplats.shared.fault.service;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Unavailable;

/** Why the database takes nothing in, where an operator can mend it. */
public enum DatabaseFault {
    DISK_FULL("53100", "The disk of the database is full; make room there."),
    READ_ONLY(
            "25006",
            "The database lets itself only be read: it is a standby, or set so; let it be written to.");

    /** When it is worth while to ask again: somebody has to come and mend it. */
    public static final Duration RETRY = Duration.ofMinutes(5);

    private final String state;
    private final String sentence;

    DatabaseFault(String state, String sentence) {
        this.state = state;
        this.sentence = sentence;
    }

    /** What the operator has to do. */
    public String sentence() {
        return sentence;
    }

    /** What the user is told. */
    public Unavailable refusal() {
        return new Unavailable("error.database." + name());
    }

    /** Looks for PostgreSQL's state, wherever the containers have wrapped it. */
    public static Optional<DatabaseFault> in(Throwable thrown) {
        for (@Nullable Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof SQLException sql) {
                Optional<DatabaseFault> fault =
                        Arrays.stream(values())
                                .filter(f -> f.state.equals(sql.getSQLState()))
                                .findFirst();
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }
}
