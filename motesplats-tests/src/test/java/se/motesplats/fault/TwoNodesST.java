package se.motesplats.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.motesplats.it.Participants;
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
    private final Participants rows = participants(shared::connectAsOwner);

    @Test
    void nodes_started_at_once_migrate_once_and_survive_each_other() {
        try (Application one = start("one");
                Application two = start("two")) {
            one.awaitFirstPage(START);
            two.awaitFirstPage(START);
            assertThat(
                            rows.number(
                                    "select count(*) - count(distinct version) from flyway_schema_history"
                                            + " where version is not null"))
                    .as("migrations that ran twice")
                    .isZero();
            assertThat(rows.number("select count(*) from flyway_schema_history where not success"))
                    .isZero();
            assertThat(rows.number("select count(*) from person where email like 'karin.koord%'"))
                    .as("demo data that was loaded twice")
                    .isEqualTo(1);

            // Whichever node held the timer last is killed; the other takes every job over.
            Application holder = holds(one) ? one : two;
            holder.kill();
            rows.change("update job set next_run = now() - interval '1 second'");
            long jobs = rows.number("select count(*) from job");
            long killed = rows.number("select extract(epoch from now())::bigint");
            Poll.untilTrue(
                    TWO_HEARTBEATS,
                    "the other node to do all jobs",
                    () ->
                            rows.number(
                                            "select count(*) from job where last_run > to_timestamp(?)",
                                            killed)
                                    == jobs);
        }
    }

    private Application start(String name) {
        return Application.start(JAR, shared, mails, 0, WORK.resolve(name + ".log"));
    }

    private boolean holds(Application node) {
        List<String> pids =
                ProcessHandle.of(node.pid()).stream()
                        .flatMap(ProcessHandle::descendants)
                        .map(child -> Long.toString(child.pid()))
                        .toList();
        String last =
                rows.text(
                        "select last_node from job where last_run is not null order by last_run desc limit 1");
        return pids.stream().anyMatch(last::contains);
    }
}
