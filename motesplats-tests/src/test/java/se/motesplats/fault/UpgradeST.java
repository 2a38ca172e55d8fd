package se.motesplats.fault;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import se.motesplats.it.Participants;
import se.motesplats.st.Stage;
import se.motesplats.stand.Application;
import se.motesplats.stand.Database;
import se.motesplats.stand.MailServer;
import se.motesplats.stand.Poll;

/**
 * A database that an earlier version filled is brought to this one. {@code upgrade/v0145.copy.gz}
 * holds what the demo and some use of the version with migration 0145 as its newest left: a fixed,
 * an opened and a reopened distribution, seats passed on, returned, kept and offered.
 */
class UpgradeST extends Stage {

    private static final Path JAR = Path.of(System.getProperty("motesplats.jar"));
    private static final Path LOG =
            Path.of(System.getProperty("motesplats.work"), "upgrade", "application.log");
    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration SOON = Duration.ofSeconds(60);

    /** A few minutes after the earlier version was used for the last time. */
    private static final Instant THEN = Instant.parse("2021-09-20T07:10:00Z");

    private static final long EVENT = 2059;

    private final String name = "upgrade_" + UUID.randomUUID().toString().replace("-", "");
    private final Database database = newDatabase(name);
    private final Participants rows = participants(database::connectAsOwner);

    @Test
    void a_database_full_of_an_earlier_version_is_brought_up_to_date() throws Exception {
        makeSchemaOf("0145");
        fill();
        long place = letSomebodyWithASeatWait();
        try (MailServer mails = new MailServer(0);
                Application application = Application.start(JAR, database, mails, 0, LOG)) {
            application.awaitFirstPage(START);
            Page page = page();
            page.navigate(application.url() + "/account/login.xhtml");
            logIn(page, "karin.koordinator@motesplats.example");
            shows(application, "/seat/allocation.xhtml", "287 platser");
            shows(application, "/seat/pool.xhtml", "6 fria platser");
            shows(application, "/seat/moves.xhtml", "Getts vidare");
            shows(application, "/seat/protocol.xhtml", "290 av 300 platser är fördelade");
            shows(application, "/seat/waiting.xhtml", "Väntelistor");
            shows(application, "/signup/participants.xhtml", "Agnes Aspelin");
            shows(application, "/checkin/list.xhtml", "0 av 161 är inne");
            everythingAddsUp();
            assertThat(statusOf(place)).as("who has a seat waits no more").isEqualTo("SEATED");
        }
    }

    /** Whoever got a seat of a pool or at the door stayed on the list in those days. */
    private long letSomebodyWithASeatWait() throws SQLException {
        try (Connection connection = sharedPostgres().connect(name);
                Statement sql = connection.createStatement()) {
            sql.execute("set session_replication_role = replica");
            return Long.parseLong(
                    one(
                            sql,
                            """
                            insert into reserve (id, version, event_id, allocation_id, person_id, level, rank, status, added_at)
                            select nextval('seq_id'), 1, event_id, allocation_id, person_id, 'UNIT', 1, 'WAITING', nominated_at
                              from nomination where event_id = %d and status = 'ACCEPTED' order by id limit 1 returning id
                            """
                                    .formatted(EVENT)));
        }
    }

    private String statusOf(long reserve) {
        return rows.text("select status from reserve where id = ?", reserve);
    }

    private void shows(Application application, String path, String words) {
        Response answer = page().navigate(application.url() + path + "?event=" + EVENT);
        assertThat(Objects.requireNonNull(answer).status()).as(path).isEqualTo(200);
        assertThat(page().locator("main")).containsText(words);
    }

    private void everythingAddsUp() {
        rows.change("update job set next_run = last_run where name = 'seat.recount'");
        Poll.untilTrue(SOON, "the recount", this::isRecounted);
    }

    private boolean isRecounted() {
        return rows.number(
                        "select count(*) from job where name = 'seat.recount' and not failed"
                                + " and result = 'everything adds up' and last_run > cast(? as timestamptz)",
                        THEN.toString())
                == 1;
    }

    private static String one(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private void makeSchemaOf(String version) {
        Flyway.configure()
                .dataSource(database.url(), database.ownerUser(), database.ownerPassword())
                .locations("classpath:db/migration")
                .target(version)
                .placeholders(Map.of("app_user", database.appUser()))
                .load()
                .migrate();
    }

    /** As a restored dump: no trigger sees it. */
    private void fill() throws SQLException, IOException {
        try (Connection connection = sharedPostgres().connect(name);
                Statement sql = connection.createStatement();
                BufferedReader dump =
                        new BufferedReader(
                                new InputStreamReader(
                                        new GZIPInputStream(
                                                Objects.requireNonNull(
                                                        getClass()
                                                                .getResourceAsStream(
                                                                        "/upgrade/v0145.copy.gz"))),
                                        UTF_8))) {
            connection.setAutoCommit(false);
            sql.execute("set local session_replication_role = replica");
            sql.execute("truncate " + tables(sql));
            for (String copy = dump.readLine(); copy != null; copy = dump.readLine()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(copy, new StringReader(rows(dump)));
            }
            sql.execute(
                    "update app_clock set shift_seconds = "
                            + Duration.between(Clock.systemUTC().instant(), THEN).toSeconds());
            sql.execute("select setval('seq_id', 1000000)");
            sql.execute(
                    "select setval(pg_get_serial_sequence(t, 'id'), 1000000) from unnest(array['audit_entry', 'seat_move']) t");
            connection.commit();
        }
    }

    private static String tables(Statement sql) throws SQLException {
        return one(
                sql,
                "select string_agg(tablename, ', ') from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'");
    }

    /** Until the line that ends the rows of one table. */
    private static String rows(BufferedReader dump) {
        return dump.lines()
                .takeWhile(line -> !"\\.".equals(line))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
