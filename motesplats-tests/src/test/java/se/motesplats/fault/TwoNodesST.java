package se.motesplats.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;
import se.motesplats.stand.Application;
import se.motesplats.stand.Database;
import se.motesplats.stand.MailServer;
import se.motesplats.stand.Poll;

/** Two nodes on one database: one migrates, and what one leaves the other does. */
class TwoNodesST extends Stage {

    private static final Path WORK = Path.of(System.getProperty("motesplats.work"), "two-nodes");
    private static final Path JAR = Path.of(System.getProperty("motesplats.jar"));
    private static final Duration START = Duration.ofMinutes(4);

    /** A heartbeat comes every five seconds; a little more for the run itself. */
    private static final Duration TWO_HEARTBEATS = Duration.ofSeconds(12);

    private final Database shared =
            newDatabase("two_" + UUID.randomUUID().toString().replace("-", ""));
    private final MailServer mails = sharedMails();

    @Test
    void nodes_started_at_once_migrate_once_and_survive_each_other() throws SQLException {
        try (Application one = start("one");
                Application two = start("two")) {
            one.awaitFirstPage(START);
            two.awaitFirstPage(START);
            assertThat(
                            number(
                                    "select count(*) - count(distinct version) from flyway_schema_history"
                                            + " where version is not null"))
                    .as("migrations that ran twice")
                    .isZero();
            assertThat(number("select count(*) from flyway_schema_history where not success"))
                    .isZero();
            assertThat(number("select count(*) from person where email like 'karin.koord%'"))
                    .as("demo data that was loaded twice")
                    .isEqualTo(1);

            // Whichever node held the timer last is killed; the other takes every job over.
            Application holder = holds(one) ? one : two;
            holder.kill();
            execute("update job set next_run = now() - interval '1 second'");
            long jobs = number("select count(*) from job");
            String killed = Long.toString(now());
            Poll.untilTrue(
                    TWO_HEARTBEATS,
                    "the other node to do all jobs",
                    () ->
                            count(
                                            "select count(*) from job where last_run >"
                                                    + " to_timestamp("
                                                    + killed
                                                    + ")")
                                    == jobs);
        }
    }

    private Application start(String name) {
        return Application.start(JAR, shared, mails, 0, WORK.resolve(name + ".log"));
    }

    private boolean holds(Application node) throws SQLException {
        List<String> pids =
                ProcessHandle.of(node.pid()).stream()
                        .flatMap(ProcessHandle::descendants)
                        .map(child -> Long.toString(child.pid()))
                        .toList();
        String last =
                text(
                        "select last_node from job where last_run is not null order by last_run desc limit 1");
        return pids.stream().anyMatch(last::contains);
    }

    private long now() throws SQLException {
        return number("select extract(epoch from now())::bigint");
    }

    private long count(String query) {
        try {
            return number(query);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws SQLException {
        try (Connection connection = shared.connectAsOwner();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            assertThat(row.next()).as(query).isTrue();
            return row.getString(1);
        }
    }

    private void execute(String change) throws SQLException {
        try (Connection connection = shared.connectAsOwner();
                Statement sql = connection.createStatement()) {
            sql.execute(change);
        }
    }
}
