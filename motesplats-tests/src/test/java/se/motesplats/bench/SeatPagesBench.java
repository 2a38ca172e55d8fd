package se.motesplats.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.motesplats.stand.Application;
import se.motesplats.stand.Poll;

/** The pages that coordinators and contacts look at all day, with a hundred times the people. */
final class SeatPagesBench implements Benchmark {

    private static final double TARGET = 1.5;
    private static final int ROUNDS = 7;
    private static final int ANSWERS = 20;
    private static final int WARM_UP = 60;
    private static final int FEW = 300;
    private static final int MANY = 30_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern FIELD = Pattern.compile("<input[^>]* name=\"([^\"]*)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");
    private static final Pattern STATEMENT =
            Pattern.compile("LOG: +(?:execute \\S+|statement): (.*)");

    /** Somebody on each seat, two thirds of them with a yes. */
    private static final String NOMINATIONS =
            """
            insert into nomination (id, version, event_id, seat_id, allocation_id, person_id, status, nominated_at, nominated_by,
                invited_at, answered_at)
            select nextval('seq_id'), 1, s.event_id, s.id, s.allocation_id, p.id, case when s.n %% 3 = 0 then 'INVITED' else 'ACCEPTED' end,
                now(), (select id from person where email like 'karin.koordinator@%%'), now(), case when s.n %% 3 = 0 then null else now() end
              from (select *, row_number() over (order by id) as n from seat where event_id = %1$d) s
              join (select id, row_number() over (order by id) as n from person where email like 'bench-person-%%') p on p.n = s.n
            """;

    /** What is measured: a page of each event. */
    private record Pages(Load many, Load few, long statementsMany, long statementsFew) {}

    @Override
    public Report run(Site site) throws Exception {
        try (Site.Stand stand = site.stand();
                Application application =
                        stand.start(
                                "seat-pages.log",
                                Map.of(),
                                List.of("-Dmotesplats.node.war=" + Sweden.war(site)),
                                List.of())) {
            application.awaitFirstPage(PATIENCE);
            Sweden.populate(stand);
            int port = URI.create(application.url()).getPort();
            long few = event(stand, port, FEW);
            long many = event(stand, port, MANY);
            long unit =
                    number(
                            stand,
                            "select id from organisation where name = 'Göteborgs Stad' or name = 'Göteborg' order by id limit 1");
            String coordinator = login(application.url(), "karin.koordinator@motesplats.example");
            String contact = login(application.url(), "kontakt.goteborg@motesplats.example");
            Report report =
                    new Report("Seat pages with 300 and with 30,000 participants")
                            .text(
                                    "The time within which 95 of 100 answers come, one after the other, on %d municipalities: the"
                                            + " coordinator's board, and the page of the contact of Göteborg. Medians of %d rounds in turns"
                                            + " of %d answers each. SQL statements of one answer are counted in PostgreSQL's log.",
                                    DistributionBench.MUNICIPALITIES, ROUNDS, ANSWERS)
                            .tableHead("p95", "30,000", "300", "ratio", "statements");
            Pages board =
                    pages(
                            stand,
                            port,
                            coordinator,
                            "/seat/allocation.xhtml?event=" + many,
                            "/seat/allocation.xhtml?event=" + few);
            Pages naming = pages(stand, port, contact, naming(many, unit), naming(few, unit));
            Rounds boardRounds = rounds(board);
            Rounds namingRounds = rounds(naming);
            row(report, "board", boardRounds, board);
            row(report, "nomination page", namingRounds, naming);
            return report.endOfTable()
                    .atMost("board", TARGET, boardRounds.ratio())
                    .atMost("nomination page", TARGET, namingRounds.ratio())
                    .atMost(
                            "statements of the board more than with 300",
                            0,
                            (double) (board.statementsMany - board.statementsFew))
                    .atMost(
                            "statements of the nomination page more than with 300",
                            0,
                            (double) (naming.statementsMany - naming.statementsFew));
        }
    }

    private static void row(Report report, String what, Rounds rounds, Pages pages) {
        report.row(
                what,
                Report.format("%.0f ms", rounds.application()),
                Report.format("%.0f ms", rounds.baseline()),
                Report.format("**%.2f** (%s)", rounds.ratio(), rounds.spread()),
                pages.statementsMany + " and " + pages.statementsFew);
    }

    private static String naming(long event, long unit) {
        return "/seat/nomination.xhtml?event=" + event + "&organisation=" + unit;
    }

    private static Rounds rounds(Pages pages) throws Exception {
        return Rounds.interleave(ROUNDS, () -> p95(pages.many), () -> p95(pages.few));
    }

    private static double p95(Load page) throws IOException {
        return Rounds.percentile(95, page.millis(ANSWERS));
    }

    private static Pages pages(Site.Stand stand, int port, String session, String many, String few)
            throws IOException, SQLException {
        Load ofMany = new Load(port, many, session);
        Load ofFew = new Load(port, few, session);
        ofMany.millis(WARM_UP / 2);
        ofFew.millis(WARM_UP / 2);
        return new Pages(ofMany, ofFew, statements(stand, ofMany), statements(stand, ofFew));
    }

    private static long event(Site.Stand stand, int port, int seats)
            throws IOException, SQLException {
        long event = Long.parseLong(new Load(port, "/api/bench/round?seats=" + seats).text());
        execute(
                stand,
                "set session_replication_role = replica",
                Report.format(NOMINATIONS, event),
                "analyze");
        long named = number(stand, "select count(*) from nomination where event_id = " + event);
        if (named != seats) {
            throw new IllegalStateException(named + " of " + seats + " seats have a name.");
        }
        return event;
    }

    /** Statements of one answer, without the pool's own and those of the jobs. */
    private static long statements(Site.Stand stand, Load page) throws IOException, SQLException {
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

    private static void execute(Site.Stand stand, String... statements) throws SQLException {
        try (Connection connection = stand.postgres.connect(stand.name);
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private static long number(Site.Stand stand, String query) throws SQLException {
        try (Connection connection = stand.postgres.connect(stand.name);
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The header that makes a request this person's. */
    private static String login(String url, String email) throws IOException, InterruptedException {
        CookieManager cookies = new CookieManager();
        HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
        URI page = URI.create(url + "/account/login.xhtml");
        String form =
                http.send(
                                HttpRequest.newBuilder(page).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
        StringBuilder body = new StringBuilder("login=login&login:submit=");
        Matcher fields = FIELD.matcher(form);
        while (fields.find()) {
            String name = fields.group(1);
            Matcher value = VALUE.matcher(fields.group());
            String typed =
                    name.contains("email")
                            ? email
                            : name.contains("password")
                                    ? "demo"
                                    : value.find() ? value.group(1) : "";
            body.append('&').append(encoded(name)).append('=').append(encoded(typed));
        }
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(page)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException(email + " cannot log in: " + answer.body());
        }
        return "Cookie: "
                + cookies.getCookieStore().getCookies().stream()
                        .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                        .map(HttpCookie::getValue)
                        .map(id -> "JSESSIONID=" + id)
                        .findFirst()
                        .orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
