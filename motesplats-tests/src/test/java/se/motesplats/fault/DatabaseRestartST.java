package se.motesplats.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import se.motesplats.st.FormClient;
import se.motesplats.st.Stage;
import se.motesplats.stand.Application;
import se.motesplats.stand.Http;
import se.motesplats.stand.Poll;
import se.motesplats.stand.Postgres;

/** PostgreSQL is restarted under load: there are errors while it is away, and none after. */
class DatabaseRestartST extends Stage {

    private static final Logger LOG = Logger.getLogger(DatabaseRestartST.class.getName());

    private static final int READERS = 4;
    private static final int ANSWERS_AFTER = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A connection that was fine is not asked again for so long, and may be broken meanwhile. */
    private static final Duration TRUST = Duration.ofSeconds(1);

    /** One answer of the application and when it was asked for. */
    private record Answer(long askedAt, int status) {}

    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final HttpClient http = Http.client().connectTimeout(Duration.ofSeconds(5)).build();

    @Test
    void the_application_works_again_by_itself() throws InterruptedException {
        Postgres postgres = sharedPostgres();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            for (int i = 0; i < READERS; i++) {
                readers.execute(this::read);
            }
            Poll.untilTrue(PATIENCE, "answers before", () -> answers.size() > ANSWERS_AFTER / 4);
            assertThat(answers).allMatch(a -> a.status() == 200);

            postgres.stop();
            int before = answers.size();
            Poll.untilTrue(PATIENCE, "answers without", () -> answers.size() > before + READERS);
            postgres.start();
            long known = System.nanoTime() + TRUST.toNanos();
            Poll.untilTrue(PATIENCE, "answers after", () -> after(known).size() >= ANSWERS_AFTER);
        } finally {
            stop.set(true);
            readers.shutdown();
            assertThat(readers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            postgres.startIfStopped();
        }
    }

    @Test
    void a_full_disk_and_a_database_that_can_only_be_read_are_told_in_words()
            throws SQLException, IOException, InterruptedException {
        String database = text("select current_database()");
        String event = text("select min(id)::text from event");
        FormClient coordinator = new FormClient(url());
        coordinator.login("karin.koordinator@motesplats.example", "demo");
        String key = coordinator.key("CHECK_IN");
        try {
            run(
                    """
                    create function no_room() returns trigger language plpgsql as $$
                    begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$
                    """,
                    "create trigger no_room before insert or update on login_throttle for each row execute function no_room()",
                    "create trigger no_room before insert or update on list_export for each row execute function no_room()");
            tellsWhenLoggingIn("utrymmet i databasen är slut", "The disk of the database is full");
            comesAgain(
                    coordinator.get("/seat/board.csv?event=" + event),
                    "utrymmet i databasen är slut");
        } finally {
            run("drop function if exists no_room cascade");
        }
        try (Connection admin = sharedPostgres().connect("postgres");
                Statement sql = admin.createStatement()) {
            try {
                sql.execute(
                        "alter database %s set default_transaction_read_only = on"
                                .formatted(database));
                endSessions(sql, database);
                tellsWhenLoggingIn("bara att läsa", "The database lets itself only be read");
                assertThat(get("/event/list.xhtml").statusCode()).isEqualTo(200);
                comesAgain(coordinator.get("/seat/board.csv?event=" + event), "bara att läsa");
                String scan =
                        "{\"client\": \"prov\", \"scans\": [{\"code\": \"3333-3333\", \"id\": \"prov\"}]}";
                comesAgain(
                        coordinator.send(
                                "/checkin/door?event=" + event, scan, "X-Motesplats", "door"),
                        "bara att läsa");
                FormClient program = new FormClient(url());
                String[] bearer = {"Authorization", "Bearer " + key, "Accept-Language", "sv"};
                String arrivals = "/api/v1/events/" + event + "/arrivals";
                comesAgain(
                        program.send(arrivals, "{\"code\": \"3333-3333\"}", bearer),
                        "bara att läsa");
                assertThat(program.get(arrivals + "/counts", bearer).statusCode())
                        .as("what only reads goes on, with a key that was never used before")
                        .isEqualTo(200);
            } finally {
                sql.execute(
                        "alter database %s reset default_transaction_read_only"
                                .formatted(database));
                endSessions(sql, database);
            }
        }
        Poll.untilTrue(
                PATIENCE.plus(PATIENCE),
                "a healthy node",
                () -> health().contains("\"status\":\"UP\",\"checks\""));
        loginByForm(page(), "karin.koordinator@motesplats.example");
    }

    /** What was typed stays, the log and the health have the sentence for the operator. */
    private void tellsWhenLoggingIn(String said, String sentence) {
        Poll.untilTrue(
                PATIENCE,
                said,
                () -> {
                    page().navigate(url() + "/account/login.xhtml");
                    page().locator("[id='login:email']").fill("nobody@motesplats.example");
                    page().locator("[id='login:password']").fill("wrong wrong wrong");
                    page().locator("[id='login:submit']").click();
                    return page().locator("#messages").textContent().contains(said);
                });
        assertThat(page().locator("[id='login:email']").inputValue())
                .isEqualTo("nobody@motesplats.example");
        Poll.untilTrue(PATIENCE, sentence, () -> health().contains(sentence));
    }

    private static void comesAgain(HttpResponse<String> answer, String said) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("300");
        assertThat(answer.body()).contains(said);
    }

    private static void endSessions(Statement sql, String database) throws SQLException {
        sql.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
                        .formatted(database));
    }

    private void run(String... statements) throws SQLException {
        try (Connection owner = database().connectAsOwner();
                Statement sql = owner.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private String text(String query) throws SQLException {
        try (Connection owner = database().connectAsOwner();
                Statement sql = owner.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private String health() {
        try {
            return get("/health").body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(url() + path))
                        .header("Authorization", "Bearer " + Application.MONITOR_TOKEN)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** What was asked after that moment; all of it must have been answered well. */
    private List<Answer> after(long moment) {
        List<Answer> after = answers.stream().filter(a -> a.askedAt() > moment).toList();
        assertThat(after).as("answers after the restart").allMatch(a -> a.status() == 200);
        return after;
    }

    private void read() {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url() + "/event/list.xhtml"))
                        .timeout(Duration.ofSeconds(30))
                        .build();
        while (!stop.get()) {
            long asked = System.nanoTime();
            try {
                answers.add(new Answer(asked, status(request)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /**
     * Zero when there is no answer. A server may close a connection that it kept open in the moment
     * in which somebody asks on it; browsers ask once more then, and so does this.
     */
    private int status(HttpRequest request) throws InterruptedException {
        for (int attempt = 1; attempt <= 2; attempt++) {
            try {
                return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            } catch (IOException e) {
                LOG.log(Level.INFO, "no answer", e);
            }
        }
        return 0;
    }
}
