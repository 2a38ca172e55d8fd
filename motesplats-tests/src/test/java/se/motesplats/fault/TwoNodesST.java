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
import se.motesplats.stand.Mail;
import se.motesplats.stand.MailServer;
import se.motesplats.stand.Poll;

/**
 * Two nodes on one database: one migrates, and what one leaves that is killed while mails go out
 * the other does, with one mail twice at most for each line to the relay.
 */
class TwoNodesST extends Stage {

    private static final Path WORK = Path.of(System.getProperty("motesplats.work"), "two-nodes");
    private static final Path JAR = Path.of(System.getProperty("motesplats.jar"));
    private static final Duration START = Duration.ofMinutes(4);

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int MAILS = 1_000;

    /** As many lines to the relay as the setting says when nobody sets it. */
    private static final int LINES = 4;

    private static final String OTHERS = "name <> 'mailing.send'";
    private static final String LEFT =
            "select count(*) from outbox_mail where dedup_key like 'drill-%' and status <> 'SENT'";

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

            Application killed = killWhileMailsGoOut(one, two);
            rows.change("update job set next_run = now() - interval '1 second'");
            long jobs = rows.number("select count(*) from job where " + OTHERS);
            long moment = rows.number("select extract(epoch from now())::bigint");
            Poll.untilTrue(
                    TWO_HEARTBEATS,
                    "the other node to do all jobs but the one that the lease still keeps",
                    () ->
                            rows.number(
                                            "select count(*) from job where last_run > to_timestamp(?) and "
                                                    + OTHERS,
                                            moment)
                                    == jobs);
            assertThat(killed.isAlive()).isFalse();
            everyMailHasComeAndFewTwice();
        }
    }

    /** The one that has the mails in hands; the other takes over what that leaves. */
    private Application killWhileMailsGoOut(Application one, Application two) {
        rows.change(
                """
                insert into outbox_mail (id, version, dedup_key, to_address, to_name, template, subject, body,
                    status, created_at, next_attempt_at, give_up_at)
                select nextval('seq_id'), 0, 'drill-' || g, 'drill-' || g || '@motesplats.example', 'Drill', 'test', 'Killed', 'Text',
                    'QUEUED', now(), now(), now() + interval '2 days' from generate_series(1, ?) g
                """,
                MAILS);
        Poll.untilTrue(SOON, "mails to go out", () -> arrived().size() > MAILS / 20);
        Application killed =
                hasPid(
                                one,
                                rows.text(
                                        "select coalesce(max(leased_by), '') from outbox_mail where dedup_key like 'drill-%' and status = 'INFLIGHT'"))
                        ? one
                        : two;
        killed.kill();
        assertThat(rows.number(LEFT)).as("mails that were still to go out").isPositive();
        return killed;
    }

    /** At most those whose marks were on their way, with the same Message-ID. */
    private void everyMailHasComeAndFewTwice() {
        Poll.untilTrue(SOON, "all mails to be sent", () -> rows.number(LEFT) == 0);
        assertThat(arrived().stream().map(Mail::to).distinct()).hasSize(MAILS);
        assertThat(arrived()).hasSizeLessThanOrEqualTo(MAILS + LINES);
        assertThat(arrived().stream().map(m -> m.header("Message-ID")).distinct()).hasSize(MAILS);
    }

    private List<Mail> arrived() {
        return mails.all().stream().filter(m -> m.to().startsWith("drill-")).toList();
    }

    private Application start(String name) {
        return Application.start(JAR, shared, mails, 0, WORK.resolve(name + ".log"));
    }

    private static boolean hasPid(Application node, String text) {
        return ProcessHandle.of(node.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .anyMatch(child -> text.endsWith("/" + child.pid()));
    }
}
