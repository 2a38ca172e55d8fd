package se.motesplats.shared.database.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What the schema needs of PostgreSQL beyond its core. All are trusted extensions of its own
 * contributed modules: who owns the database may make them, once their files are there.
 */
final class Extensions {

    static final List<String> NEEDED = List.of("pg_trgm");

    /** What an operator can do when the owner of the schema does not own the database. */
    static final String FORBIDDEN =
            "The owner of the schema may not make the extensions %s; let it own the database, or make them as superuser: create extension %s."
                    .formatted(String.join(", ", NEEDED), NEEDED.get(0));

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private Extensions() {}

    /**
     * Why the schema cannot be made, in one sentence for the operator, where the files of an
     * extension are missing. Of a database that does not answer the migration tells, which comes
     * next.
     */
    static Optional<String> refusal(DataSource database, List<String> extensions) {
        try (Connection connection = database.getConnection();
                PreparedStatement asked =
                        connection.prepareStatement(
                                "select exists (select from pg_available_extensions where name = ?)")) {
            for (String extension : extensions) {
                asked.setString(1, extension);
                try (ResultSet row = asked.executeQuery()) {
                    if (row.next() && !row.getBoolean(1)) {
                        return Optional.of(
                                "PostgreSQL lacks the extension %s; install its contributed modules (postgresql-contrib) and start again."
                                        .formatted(extension));
                    }
                }
            }
            return Optional.empty();
        } catch (SQLException databaseAway) {
            return Optional.empty();
        }
    }

    static boolean isForbidden(SQLException refused) {
        return INSUFFICIENT_PRIVILEGE.equals(refused.getSQLState())
                && String.valueOf(refused.getMessage()).contains("extension");
    }
}
