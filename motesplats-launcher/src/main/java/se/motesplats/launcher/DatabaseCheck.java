package se.motesplats.launcher;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;

/**
 * Whether the database lets both of its users in, and lets them write. Asked while the server
 * starts, for it connects before the application can say why it cannot, and answers with a page of
 * stack traces. With the driver that lies in the application, for the launcher has none.
 */
final class DatabaseCheck {

    private static final String URL_KEY = "motesplats.db.url";

    private static final String CONNECT_SECONDS = "10";

    private DatabaseCheck() {}

    /** What to mend, in one sentence; empty if the database is not to blame. */
    static Optional<String> refusal(Path war) {
        try (URLClassLoader loader = Application.loader(war, "postgresql-.*\\.jar")) {
            Driver driver =
                    (Driver)
                            loader.loadClass("org.postgresql.Driver")
                                    .getDeclaredConstructor()
                                    .newInstance();
            return refusal(driver, "motesplats.db.owner", "motesplats_owner")
                    .or(() -> refusal(driver, "motesplats.db", "motesplats_app"));
        } catch (IOException | ReflectiveOperationException e) {
            // The log above says what it can.
            return Optional.empty();
        }
    }

    private static Optional<String> refusal(Driver driver, String prefix, String defaultUser) {
        String user = Node.setting(prefix + ".user", defaultUser);
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", Node.setting(prefix + ".password", ""));
        login.setProperty("connectTimeout", CONNECT_SECONDS);
        login.setProperty("loginTimeout", CONNECT_SECONDS);
        try (Connection connection = driver.connect(Node.setting(URL_KEY, ""), login)) {
            if (connection == null) {
                return Optional.of(
                        "The database has no address that is known here; correct %s."
                                .formatted(Node.named(URL_KEY)));
            }
            return isReadOnly(connection)
                    ? Optional.of(
                            "The database lets itself only be read (transaction_read_only is on for the user %s): it is a standby, or set so; correct %s, or let it be written to."
                                    .formatted(user, Node.named(URL_KEY)))
                    : Optional.empty();
        } catch (SQLException refused) {
            return Optional.of(sentence(refused, user, prefix));
        }
    }

    private static boolean isReadOnly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show transaction_read_only")) {
            return row.next() && "on".equals(row.getString(1));
        }
    }

    /** What went wrong by PostgreSQL's states, in its own words. */
    static String sentence(SQLException refused, String user, String prefix) {
        String state = Optional.ofNullable(refused.getSQLState()).orElse("");
        String said =
                String.valueOf(refused.getMessage())
                        .lines()
                        .findFirst()
                        .orElse("")
                        .strip()
                        .replaceFirst("\\.$", "");
        String address = Node.named(URL_KEY);
        String login = Node.named(prefix + ".user") + " and " + Node.named(prefix + ".password");
        if (state.startsWith("28")) {
            return "The database does not let the user %s in (%s); correct %s."
                    .formatted(user, said, login);
        }
        if (state.equals("3D000")) {
            return "The database does not exist (%s); make it, or correct %s."
                    .formatted(said, address);
        }
        if (state.startsWith("08")) {
            return "The database does not answer (%s); start it, or correct %s."
                    .formatted(said, address);
        }
        return "The database cannot be used by the user %s (%s); look at %s, %s."
                .formatted(user, said, address, login);
    }
}
