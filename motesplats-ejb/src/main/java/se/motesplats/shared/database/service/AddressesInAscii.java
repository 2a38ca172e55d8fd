package se.motesplats.shared.database.service;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.EmailAddress;

/**
 * The migration after V0261: addresses whose domain has letters beyond ASCII get the form by which
 * they are compared. An address that somebody else has in another spelling stays as it is, and is
 * named in the log.
 */
public class AddressesInAscii implements JavaMigration {

    private static final Logger LOG = System.getLogger(AddressesInAscii.class.getName());

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("0262");
    }

    @Override
    public String getDescription() {
        return "account addresses in ascii";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        migrate(context.getConnection());
    }

    /** Says it of all people whose address has such letters. */
    public static void migrate(Connection connection) throws SQLException {
        Map<Long, String> found = new LinkedHashMap<>();
        try (Statement select = connection.createStatement();
                ResultSet rows =
                        select.executeQuery(
                                "select id, email from person where email ~ '[^\\x01-\\x7F]' order by id")) {
            while (rows.next()) {
                found.put(rows.getLong(1), EmailAddress.of(rows.getString(2)).ascii());
            }
        }
        try (Statement audit = connection.createStatement()) {
            // The column follows from the address: nobody did anything.
            audit.execute("alter table person disable trigger tr_audit");
            write(connection, found);
            audit.execute("alter table person enable trigger tr_audit");
        }
    }

    private static void write(Connection connection, Map<Long, String> found) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update person set email_ascii = ? where id = ?"
                                + " and not exists (select from person o where o.email_ascii = ? and o.id <> ?)")) {
            for (Map.Entry<Long, String> row : found.entrySet()) {
                update.setString(1, row.getValue());
                update.setLong(2, row.getKey());
                update.setString(3, row.getValue());
                update.setLong(4, row.getKey());
                if (update.executeUpdate() == 0) {
                    LOG.log(
                            Level.WARNING,
                            "The address of person {0} is that of somebody else in another spelling",
                            Long.toString(row.getKey()));
                }
            }
        }
    }
}
