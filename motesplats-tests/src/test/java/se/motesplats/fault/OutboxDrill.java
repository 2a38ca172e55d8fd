package se.motesplats.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.motesplats.it.Participants;
import se.motesplats.st.Stage;
import se.motesplats.stand.Application;
import se.motesplats.stand.Database;
import se.motesplats.stand.Poll;
import se.motesplats.stand.Ports;
import se.motesplats.stand.ScriptedRelay;
import se.motesplats.stand.ScriptedRelay.Arrived;
import se.motesplats.stand.ScriptedRelay.Manners;

/**
 * The outbox under what can happen to a node, its relay, its database and its clock, with many
 * mails and for minutes: {@code mvn -Pdrill verify}.
 */
@Timeout(value = 40, unit = TimeUnit.MINUTES)
class OutboxDrill extends Stage {

    private static final Path WORK = Path.of(System.getProperty("motesplats.work"), "drill");
    private static final Path JAR = Path.of(System.getProperty("motesplats.jar"));
    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration LONG = Duration.ofMinutes(6);
    private static final int LINES = 8;
    private static final int KILLS = 3;

    /** More than are claimed at once, so that there is a first and a last of them. */
    private static final int FEW = 120;

    private final Database shared =
            newDatabase("drill_" + UUID.randomUUID().toString().replace("-", ""));
    private final Participants rows = participants(shared::connectAsOwner);
    private final int port = Ports.free();
    private int starts;

    /** A relay that writes to the disk before it answers. */
    private static final Manners CAREFUL =
            new Manners() {
                @Override
                public String taken(String to, String head) {
                    pause(8);
                    return "250 2.0.0 Taken";
                }
            };

    @AfterEach
    void resetDatabase() {
        sharedPostgres().startIfStopped();
    }

    @Test
    void a_node_that_is_killed_three_times_sends_everybody_the_mail() {
        int mails = 10_000;
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (ScriptedRelay relay = relay(CAREFUL)) {
            for (int i = 0; i < KILLS; i++) {
                try (Application node = start(Map.of())) {
                    if (i == 0) {
                        put("kill", mails);
                    }
                    int until = relay.count() + 300 + random.nextInt(1_500);
                    Poll.untilTrue(LONG, "mails to go out", () -> relay.count() >= until);
                    node.kill();
                }
                assertThat(left("kill")).as("mails that were still to go out").isPositive();
            }
            try (Application node = start(Map.of())) {
                Poll.untilTrue(LONG, "all mails to be sent", () -> left("kill") == 0);
                assertThat(node.isAlive()).isTrue();
            }
            assertThat(relay.mostOpen()).as("lines at once").isBetween(2, LINES);
            List<Arrived> arrived = relay.arrived();
            System.out.printf(
                    "drill: %d mails, %d arrived, killed %d times (seed %d)%n",
                    mails, arrived.size(), KILLS, seed);
            onlyThoseInFlightTwice("kill", mails, arrived, KILLS * LINES);
        }
    }

    @Test
    void relay_database_and_clock_go_and_come_back() throws Exception {
        try (Application node = start(Map.of())) {
            timed("an hour without a relay", this::hourWithoutRelay);
            timed("the clock set back", this::clockSetBack);
            for (String night : List.of("2027-03-28T00:59:30Z", "2026-10-25T00:59:30Z")) {
                timed("the night of " + night, () -> nightOfSummerTime(night));
            }
            timed("a minute without a database", this::databaseGoneForAMinute);
            assertThat(node.isAlive()).isTrue();
        }
    }

    /** Says how long it took: what gets slow is seen. */
    private static void timed(String what, Runnable step) {
        long start = System.nanoTime();
        step.run();
        System.out.printf(
                "drill: %s, %d s%n", what, Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    private void hourWithoutRelay() {
        put("hour", FEW);
        Poll.untilTrue(LONG, "a first attempt", () -> count("hour", "status = 'RETRY'") == FEW);
        assertThat(rows.text("select trouble from relay_state")).isEqualTo("REFUSED");
        move(Clock.systemUTC().instant().plus(Duration.ofHours(1)));
        try (ScriptedRelay back = relay(CAREFUL)) {
            Poll.untilTrue(LONG, "all mails to be sent", () -> left("hour") == 0);
            onlyThoseInFlightTwice("hour", FEW, back.arrived(), 0);
            Poll.untilTrue(
                    LONG,
                    "the trouble to be over",
                    () -> rows.number("select count(*) from relay_state") == 0);
        }
        move(Clock.systemUTC().instant());
    }

    /** The application's clock is what the system tells, so this is what setting it back does. */
    private void clockSetBack() {
        put("back", FEW);
        Poll.untilTrue(LONG, "a first attempt", () -> count("back", "status = 'RETRY'") == FEW);
        rows.change(
                "update outbox_mail set created_at = created_at + interval '1 hour', next_attempt_at = next_attempt_at + interval '1 hour',"
                        + " give_up_at = give_up_at + interval '1 hour' where dedup_key like 'back-%'");
        try (ScriptedRelay back = relay(CAREFUL)) {
            Poll.untilTrue(LONG, "all mails to be sent", () -> left("back") == 0);
            onlyThoseInFlightTwice("back", FEW, back.arrived(), 0);
        }
    }

    private void nightOfSummerTime(String before) {
        String name = "night" + before.substring(5, 7);
        move(Instant.parse(before));
        put(name, FEW);
        Poll.untilTrue(LONG, "a first attempt", () -> count(name, "status = 'RETRY'") == FEW);
        move(Instant.parse(before).plus(Duration.ofHours(2)));
        try (ScriptedRelay back = relay(CAREFUL)) {
            Poll.untilTrue(LONG, "all mails to be sent", () -> left(name) == 0);
            onlyThoseInFlightTwice(name, FEW, back.arrived(), 0);
        }
        move(Clock.systemUTC().instant());
    }

    private void databaseGoneForAMinute() {
        try (ScriptedRelay relay = relay(CAREFUL)) {
            put("gone", 3_000);
            Poll.untilTrue(LONG, "mails to go out", () -> relay.count() > 200);
            sharedPostgres().stop();
            pause(60_000);
            int meanwhile = relay.count();
            sharedPostgres().start();
            Poll.untilTrue(LONG, "all mails to be sent", () -> leftIfThere("gone") == 0);
            assertThat(meanwhile).as("mails were left when it went").isLessThan(3_000);
            // What was handed over when the database went is known to the node.
            onlyThoseInFlightTwice("gone", 3_000, relay.arrived(), 0);
        }
    }

    @Test
    void a_relay_with_bad_manners_gets_every_mail_and_nobody_gets_many_copies() {
        Map<String, Integer> tried = new ConcurrentHashMap<>();
        Manners bad =
                new Manners() {
                    @Override
                    public List<String> extensions() {
                        return List.of();
                    }

                    @Override
                    public String recipient(String to) {
                        int now = tried.merge(to, 1, Integer::sum);
                        if (to.startsWith("grey") && now == 1) {
                            return "450 4.2.0 Greylisted, see you in five minutes";
                        }
                        if (to.startsWith("busy") && now == 1) {
                            return "421 4.3.2 Shutting down";
                        }
                        return to.startsWith("none") ? "550 5.1.1 No such user" : "250 Ok";
                    }

                    @Override
                    public String taken(String to, String head) {
                        return to.startsWith("mute") && tried.getOrDefault(to, 0) < 3
                                ? ScriptedRelay.DROP
                                : "250 Ok";
                    }

                    @Override
                    public boolean keepsWhatItDoesNotAnswer() {
                        return true;
                    }
                };
        try (ScriptedRelay relay = relay(bad);
                Application node = start(Map.of())) {
            for (String name : List.of("grey", "busy", "none", "mute", "good")) {
                put(name, 20);
            }
            Poll.untilTrue(LONG, "what can be sent now", () -> left("good") == 0);
            Poll.untilTrue(LONG, "the refused", () -> count("none", "status = 'FAILED'") == 20);
            Poll.untilTrue(LONG, "those who got a 421", () -> left("busy") == 0);
            Poll.untilTrue(LONG, "the greylisted", () -> count("grey", "status = 'RETRY'") == 20);
            assertThat(copies(relay, "mute")).as("none more in the first minutes").isEqualTo(20);
            move(Clock.systemUTC().instant().plus(Duration.ofMinutes(11)));
            Poll.untilTrue(LONG, "the greylisted", () -> left("grey") == 0);
            Poll.untilTrue(LONG, "a second copy", () -> copies(relay, "mute") == 40);
            move(Clock.systemUTC().instant().plus(Duration.ofMinutes(80)));
            Poll.untilTrue(LONG, "an answer", () -> left("mute") == 0);
            assertThat(copies(relay, "mute")).isEqualTo(60);
            assertThat(
                            relay.arrived().stream()
                                    .filter(mail -> mail.to().startsWith("mute"))
                                    .map(Arrived::messageId)
                                    .distinct())
                    .as("Message-IDs of the copies")
                    .hasSize(20);
            assertThat(node.isAlive()).isTrue();
        }
    }

    @Test
    void a_limit_for_each_domain_lets_the_others_go_on_in_order() {
        Manners quick = new Manners() {};
        try (ScriptedRelay relay = relay(quick);
                Application node = start(Map.of("motesplats.smtp.domain.per.minute", "60"))) {
            rows.change(mailsTo("'slow-' || g || '@one.example'", "slow"), 100);
            rows.change(mailsTo("'quick-' || g || '@d' || g || '.example'", "quick"), 200);
            Poll.untilTrue(Duration.ofSeconds(60), "the other domains", () -> left("quick") == 0);
            int slow = (int) relay.arrived().stream().filter(OutboxDrill::isSlow).count();
            assertThat(slow).as("of the one domain meanwhile").isBetween(1, 75);
            Poll.untilTrue(LONG, "the one domain", () -> left("slow") == 0);
            assertThat(relay.arrived().stream().filter(OutboxDrill::isSlow))
                    .extracting(Arrived::to)
                    .hasSize(100);
            assertThat(node.isAlive()).isTrue();
        }
    }

    private static boolean isSlow(Arrived mail) {
        return mail.to().startsWith("slow-");
    }

    private static long copies(ScriptedRelay relay, String name) {
        return relay.arrived().stream().filter(mail -> mail.to().startsWith(name)).count();
    }

    private void onlyThoseInFlightTwice(
            String name, int mails, List<Arrived> arrived, int mostTwice) {
        Map<String, Long> byAddress =
                arrived.stream().collect(Collectors.groupingBy(Arrived::to, Collectors.counting()));
        assertThat(byAddress).as("people with a mail").hasSize(mails);
        assertThat(byAddress.keySet()).allMatch(to -> to.startsWith(name + "-"));
        assertThat(arrived.size() - mails).as("copies").isBetween(0, mostTwice);
        Map<String, String> ids = new HashMap<>();
        arrived.forEach(
                mail ->
                        assertThat(ids.merge(mail.to(), mail.messageId(), (a, b) -> a))
                                .as("the Message-ID of each copy")
                                .isEqualTo(mail.messageId()));
        assertThat(List.copyOf(ids.values())).doesNotHaveDuplicates();
    }

    private ScriptedRelay relay(Manners manners) {
        return new ScriptedRelay(port, manners, ScriptedRelay.Tls.NEVER, null, null);
    }

    private Application start(Map<String, String> more) {
        int http = Ports.free();
        String url = "http://127.0.0.1:" + http;
        Map<String, String> settings = Application.settings(shared, sharedMails(), url);
        settings.put("motesplats.http.address", "127.0.0.1");
        settings.put("motesplats.http.port", Integer.toString(http));
        settings.put("motesplats.smtp.port", Integer.toString(port));
        settings.put("motesplats.smtp.connections", Integer.toString(LINES));
        settings.putAll(more);
        Application node =
                Application.start(JAR, settings, url, WORK.resolve("node-" + ++starts + ".log"));
        node.awaitFirstPage(START);
        return node;
    }

    private void put(String name, int number) {
        rows.change(mailsTo("'%s-' || g || '@motesplats.example'".formatted(name), name), number);
    }

    private static String mailsTo(String address, String name) {
        return """
                insert into outbox_mail (id, version, dedup_key, to_address, to_name, template, subject, body,
                    status, created_at, next_attempt_at, give_up_at)
                select nextval('seq_id'), 0, '%2$s-' || g, %1$s, 'Drill', 'test', 'Drill', 'Text', 'QUEUED', n.at, n.at, n.at + interval '2 days'
                  from generate_series(1, ?) g,
                       (select now() + make_interval(secs => coalesce((select max(shift_seconds) from app_clock), 0)) as at) n
                """
                .formatted(address, name);
    }

    private long left(String name) {
        return count(name, "status <> 'SENT'");
    }

    private long leftIfThere(String name) {
        try {
            return left(name);
        } catch (RuntimeException notYet) {
            return -1;
        }
    }

    private long count(String name, String condition) {
        return rows.number(
                "select count(*) from outbox_mail where dedup_key like '%s-%%' and %s"
                        .formatted(name, condition));
    }

    /** Moves the clock of the nodes on this database as the administrator's page does. */
    private void move(Instant now) {
        long shift = Duration.between(Clock.systemUTC().instant(), now).toSeconds();
        try (Connection connection = shared.connectAsOwner()) {
            connection.setAutoCommit(false);
            try (Statement who = connection.createStatement();
                    PreparedStatement move =
                            connection.prepareStatement("update app_clock set shift_seconds = ?")) {
                who.execute("select set_config('motesplats.system', 'drill', true)");
                move.setLong(1, shift);
                move.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The clock cannot be moved", e);
        }
        pause(3_000);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
