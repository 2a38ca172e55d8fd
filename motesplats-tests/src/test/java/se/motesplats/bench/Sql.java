package se.motesplats.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.motesplats.stand.Poll;

/** What benchmarks do in the database, and how many statements the application needs. */
final class Sql {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern STATEMENT =
            Pattern.compile("LOG: +(?:execute \\S+|statement): (.*)");

    private Sql() {}

    /** Statements of one answer, without the pool's own and those of the jobs. */
    static long statements(Site.Stand stand, Load page) throws IOException, SQLException {
        Path log = stand.postgres.folder().toPath().resolve("postgres.log");
        execute(stand, "alter system set log_statement = 'all'");
        execute(stand, "select pg_reload_conf()");
        try {
            Poll.untilTrue(
                    PATIENCE, "PostgreSQL to log statements", () -> logged(log, 0, page) > 0);
            long before = Files.size(log);
            page.text();
            return count(log, before);
        } finally {
            execute(stand, "alter system reset log_statement");
            execute(stand, "select pg_reload_conf()");
        }
    }

    private static long logged(Path log, long from, Load page) {
        try {
            page.text();
            return count(log, Math.max(from, Files.size(log) - 20_000));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(Path log, long from) throws IOException {
        byte[] all = Files.readAllBytes(log);
        String text = new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
        return text.lines()
                .map(STATEMENT::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .filter(
                        sql ->
                                Stream.of(
                                                "SELECT 1",
                                                "BEGIN",
                                                "COMMIT",
                                                "app_clock",
                                                "job",
                                                "outbox")
                                        .noneMatch(sql::contains))
                .count();
    }

    static void execute(Site.Stand stand, String... statements) throws SQLException {
        try (Connection connection = stand.postgres.connect(stand.name);
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    static long number(Site.Stand stand, String query) throws SQLException {
        try (Connection connection = stand.postgres.connect(stand.name);
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
