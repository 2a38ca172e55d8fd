package se.motesplats.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.motesplats.it.Participants;
import se.motesplats.mailing.MailingGroup;
import se.motesplats.st.FormClient;
import se.motesplats.st.Stage;
import se.motesplats.stand.Application;
import se.motesplats.stand.Database;
import se.motesplats.stand.Poll;

/**
 * No request reads a large table from end to end on the database of a whole country: PostgreSQL
 * says how it carries out each statement, those within its functions too. Statistics are fresh, so
 * that it chooses as it would in use.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NationalPlansST extends Stage {

    private static final Path WORK = Path.of(System.getProperty("motesplats.work"), "nation");
    private static final Path JAR = Path.of(System.getProperty("motesplats.jar"));
    private static final Duration START = Duration.ofMinutes(4);
    private static final long LARGE = 10_000;

    private static final Pattern SCAN = Pattern.compile("Seq Scan on (\\w+)");

    private static final Pattern QUERY = Pattern.compile("(?s)Query Text: (.*?)\\n\\t[A-Z]");

    /** Words of statements that may read all of a table, each with its reason. */
    private static final Map<String, String> EXCEPTIONS =
            Map.of(
                    "SELECT COUNT(t0.ID) FROM PERSON t0 LEFT OUTER JOIN",
                    "how many people there are, which the list says above its pages",
                    "SELECT t0.ID AS a1 FROM SEAT t1 LEFT OUTER JOIN allocation_round",
                    "whether anybody is named: it ends at the first",
                    "limit 10000",
                    "a count that ends at 10,000, however many there are",
                    "x.expected, x.found",
                    "the recount of all seats, a job that asks about each of them",
                    "'checkin-code:' || n.id",
                    "the codes of the day, a job: how spans of days overlap is only guessed",
                    "'\\1(borttagen)'",
                    "old links are taken out of sent mails, a job of each night");

    private final String name = "nation_" + UUID.randomUUID().toString().replace("-", "");
    private final Database database = newDatabase(name);
    private final Participants rows = participants(() -> sharedPostgres().connect(name));
    private final Set<String> large = new TreeSet<>();
    private Application application;
    private long marked;

    @BeforeAll
    void aWholeCountryUsesIt() throws SQLException, IOException {
        application = Application.start(JAR, database, sharedMails(), 0, WORK.resolve("node.log"));
        application.awaitFirstPage(START);
        try (Connection connection = sharedPostgres().connect(name);
                Statement sql = connection.createStatement();
                InputStream rows =
                        NationalPlansST.class.getResourceAsStream("/nation/nation.sql")) {
            assertThat(rows).isNotNull();
            sql.execute(new String(rows.readAllBytes(), StandardCharsets.UTF_8));
            // As the server's own does, after so many rows.
            sql.execute("vacuum analyze");
            try (ResultSet tables =
                    sql.executeQuery(
                            "select relname from pg_class where relkind = 'r' and reltuples > "
                                    + LARGE)) {
                while (tables.next()) {
                    large.add(tables.getString(1));
                }
            }
            sql.execute("alter system set session_preload_libraries = 'auto_explain'");
            sql.execute("alter database " + name + " set auto_explain.log_min_duration = 0");
            sql.execute("alter database " + name + " set auto_explain.log_nested_statements = on");
            sql.execute("select pg_reload_conf()");
            // The pool's connections began before; new ones explain.
            sql.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                            + name
                            + "' and pid <> pg_backend_pid()");
        }
    }

    @AfterAll
    void itIsThrownAway() throws SQLException {
        application.close();
        try (Connection connection = sharedPostgres().connect("postgres");
                Statement sql = connection.createStatement()) {
            sql.execute("alter system reset session_preload_libraries");
            sql.execute("select pg_reload_conf()");
        }
    }

    @Test
    void the_tables_are_as_large_as_those_of_a_country() {
        assertThat(large)
                .contains("person", "outbox_mail", "audit_entry", "seat", "nomination", "account");
    }

    @Test
    void no_request_reads_a_large_table_from_end_to_end() throws Exception {
        long event = number("select id from event where title = 'Mötesplats IFO 2021'");
        long unit = number("select id from organisation where code = '1402' and valid_to is null");
        long mailing = mailingToAll(event);
        long mail = number("select max(id) from outbox_mail");
        Map<String, String> found = new TreeMap<>();
        FormClient nobody = new FormClient(application.url());
        asked(found, "jobs", this::jobs);
        asked(found, "login", () -> nobody.login("ingen@motesplats.example", "fel"));
        for (String who : List.of("karin.koordinator", "admin", "kontakt.partille", "emil.ek")) {
            FormClient client = new FormClient(application.url());
            asked(found, "login", () -> client.login(who + "@motesplats.example", "demo"));
            for (String page :
                    List.of(
                            "/index.xhtml",
                            "/event/list.xhtml",
                            "/event/list.xhtml?q=plats&period=past",
                            "/event/view.xhtml?event=" + event,
                            "/account/list.xhtml",
                            "/organisation/list.xhtml?q=kommun",
                            "/organisation/list.xhtml?kind=UNIT&sort=-population&page=3",
                            "/organisation/import.xhtml",
                            "/audit/list.xhtml",
                            "/audit/list.xhtml?sort=when&page=40",
                            "/audit/list.xhtml?q=karin+koordinator&table=seat&from=2021-01-01",
                            "/audit/list.xhtml?event=" + event,
                            "/mailing/list.xhtml",
                            "/mailing/list.xhtml?q=johan",
                            "/mailing/write.xhtml?event=" + event,
                            "/mailing/texts.xhtml",
                            "/mailing/text.xhtml?template=seat-invitation",
                            "/mailing/usual.xhtml?event=" + event,
                            "/mailing/send.xhtml?mailing=" + mailing,
                            "/mailing/list.xhtml?event=" + event + "&status=FAILED",
                            "/mailing/mail.xhtml?mail=" + mail,
                            "/mailing/limit.xhtml",
                            "/mailing/reminder.xhtml?event=" + event,
                            "/mailing/mine.xhtml",
                            "/mailing/report.csv?mailing=" + mailing,
                            "/event/calendar.ics",
                            "/event/decide.xhtml?event=" + event,
                            "/event/many.xhtml",
                            "/incoming/list.xhtml",
                            "/account/address.xhtml",
                            "/account/me.xhtml",
                            "/overview/relay.xhtml",
                            "/proposal/list.xhtml?event=" + event,
                            "/proposal/mine.xhtml",
                            "/seat/allocation.xhtml?event=" + event,
                            "/seat/nomination.xhtml?event=" + event + "&organisation=" + unit,
                            "/seat/pool.xhtml?event=" + event,
                            "/seat/moves.xhtml?event=" + event,
                            "/seat/mine.xhtml",
                            "/signup/participants.xhtml?event=" + event,
                            "/signup/participants.xhtml?event=" + event + "&q=johan",
                            "/checkin/list.xhtml?event=" + event,
                            "/checkin/list.xhtml?event=" + event + "&q=johan")) {
                asked(found, page.replaceAll("=\\d+", "=…"), () -> client.get(page));
            }
        }
        FormClient contact = new FormClient(application.url());
        contact.login("kontakt.partille@motesplats.example", "demo");
        String key = contact.key("SEAT_NOMINATE");
        asked(
                found,
                "three named",
                () -> {
                    HttpResponse<String> answer =
                            contact.send(
                                    "/api/v1/events/" + event + "/nominations",
                                    """
                                    {"organisation": %d, "overflow": "reserve", "people": [
                                      {"givenName": "Ny", "familyName": "Ett", "email": "ny.ett@motesplats.example"},
                                      {"givenName": "Ny", "familyName": "Två", "email": "ny.tva@motesplats.example"}]}
                                    """
                                            .formatted(unit),
                                    "Authorization",
                                    "Bearer " + key,
                                    "Idempotency-Key",
                                    UUID.randomUUID().toString());
                    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
                    return answer;
                });
        assertThat(found).as(String.join("\n", found.keySet())).isEmpty();
    }

    /** A draft to all groups, without some. */
    private long mailingToAll(long event) throws SQLException {
        try (Connection connection = sharedPostgres().connect(name);
                Statement sql = connection.createStatement()) {
            sql.execute("set session_replication_role = replica");
            sql.execute(
                    """
                    insert into mailing (id, version, event_id, subject_sv, text_sv, subject_en, text_en, included, left_out, status, written_by, saved_at)
                    select nextval('seq_id'), 1, %d, 'Hej', 'Text', '', '', '%s', 'MISSING,WORKING_GROUP', 'DRAFT', min(p.id), now() from person p
                    """
                            .formatted(
                                    event,
                                    Arrays.stream(MailingGroup.values())
                                            .map(MailingGroup::name)
                                            .collect(Collectors.joining(","))));
        }
        return number("select max(id) from mailing");
    }

    /** Everything that works by itself runs once; what it does again later has been seen then. */
    private HttpResponse<String> jobs() throws SQLException {
        try (Connection connection = sharedPostgres().connect(name);
                Statement sql = connection.createStatement()) {
            sql.execute("set session_replication_role = replica");
            sql.execute("update job set next_run = '2000-01-01'");
        }
        Poll.untilTrue(
                START,
                "jobs",
                () -> number("select count(*) from job where next_run < '2001-01-01'") == 0);
        return new FormClient(application.url()).get("/event/list.xhtml");
    }

    private interface Request {
        HttpResponse<String> send() throws Exception;
    }

    /** Notes the large tables that the request read from end to end, and by which statement. */
    private void asked(Map<String, String> found, String what, Request request) throws Exception {
        mark();
        assertThat(request.send().statusCode()).as(what).isNotEqualTo(500);
        for (String plan : mark().split("(?m)^(?=\\S)")) {
            Matcher scan = SCAN.matcher(plan);
            Matcher query = QUERY.matcher(plan);
            String text = query.find() ? query.group(1) : plan;
            while (scan.find()) {
                if (large.contains(scan.group(1))
                        && EXCEPTIONS.keySet().stream().noneMatch(text::contains)) {
                    found.putIfAbsent(what + ": " + scan.group(1), text);
                }
            }
        }
    }

    /** What was logged since the last mark; the log comes through a pipe, a little later. */
    private String mark() {
        String mark = "mark " + UUID.randomUUID();
        rows.text("select '" + mark + "'");
        Path log = sharedPostgres().folder().toPath().resolve("postgres.log");
        String said =
                Poll.until(
                        START,
                        "the log of PostgreSQL",
                        () -> Optional.of(from(log, marked)).filter(text -> text.contains(mark)));
        marked += said.getBytes(StandardCharsets.UTF_8).length;
        return said;
    }

    private static String from(Path log, long start) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] read = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(read);
            return new String(read, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long number(String query) {
        return rows.number(query);
    }
}
