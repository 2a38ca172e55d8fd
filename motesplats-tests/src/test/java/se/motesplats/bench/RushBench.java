package se.motesplats.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.motesplats.stand.Application;
import se.motesplats.stand.Http;

/**
 * Fifty clients at once want the last ten seats of a unit: how long it takes until all have an
 * answer, against the same rush on plain JDBC that writes the same rows.
 */
final class RushBench implements Benchmark {

    private static final int ROUNDS = 21;
    private static final int WARM_UP = 40;
    private static final int CLIENTS = 50;
    private static final int SEATS = 10;
    private static final int ALL_SEATS = 15_000;
    private static final double TARGET = 2.5;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Each unit keeps so many seats: what a rush runs for. */
    private static final String LEAVE_FEW =
            """
            update seat set void_at = now() where id in (
              select id from (select s.id, row_number() over (partition by s.allocation_id order by s.id) as n
                                from seat s where s.event_id = %d) ranked where n > %d)
            """;

    /** Units with all their seats and enough people, and who speaks for them. */
    private static final String UNITS =
            """
            select a.organisation_id, c.id, (select string_agg(t.id::text, ',') from (
                     select p.id from person p where p.organisation_id = a.organisation_id and p.email like 'bench-person-%%'
                      order by p.id limit %d) t)
              from allocation a join person c on c.organisation_id = a.organisation_id and c.email like 'bench-contact-%%'
             where a.event_id = %d
               and (select count(*) from seat s where s.allocation_id = a.id and s.void_at is null) = %d
             order by a.organisation_id
            """;

    /** Where a rush takes place. */
    private record Unit(long organisation, long contact, List<Long> people) {}

    @Override
    public Report run(Site site) throws Exception {
        Rounds rounds;
        try (Site.Stand stand = site.stand();
                Application application =
                        stand.start(
                                "rush.log",
                                Map.of(),
                                List.of("-Dmotesplats.node.war=" + Sweden.war(site)),
                                List.of())) {
            application.awaitFirstPage(PATIENCE);
            Sweden.populate(stand);
            ClaimsBench.letMailsWait(stand);
            int port = URI.create(application.url()).getPort();
            long event = event(stand, port);
            long plain = event(stand, port);
            HttpClaims.prepare(stand, event);
            Iterator<Unit> units = units(stand, event).iterator();
            Iterator<Unit> plainUnits = units(stand, plain).iterator();
            HttpClient client = Http.client().build();
            ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
            try {
                Rounds.Measure product =
                        () -> rush(threads, client, claims(port, event, units.next()));
                Rounds.Measure baseline =
                        () -> rush(threads, client, plainClaims(port, plain, plainUnits.next()));
                Rounds.interleave(WARM_UP, product, baseline);
                rounds = Rounds.interleave(ROUNDS, product, baseline);
            } finally {
                threads.shutdownNow();
            }
        }
        return new Report("Fifty clients at once for ten seats")
                .text(
                        "Milliseconds until all of %d clients have their answer, each of whom names somebody for one of the last %d"
                                + " seats of a unit by `POST /api/v1/events/…/nominations`; against as many requests to a servlet that"
                                + " locks, looks for a free seat and writes the same rows by plain JDBC. The first starts when all are"
                                + " ready; %d get a seat, the others hear that none is left. Medians of %d rounds in turns, after %d"
                                + " that are not counted.",
                        CLIENTS, SEATS, SEATS, ROUNDS, WARM_UP)
                .tableHead("", "application", "plain JDBC", "ratio")
                .compared("until all are answered", "ms", rounds)
                .endOfTable()
                .atMost("time of a rush against plain JDBC", TARGET, rounds.ratio());
    }

    private static long event(Site.Stand stand, int port) throws IOException, SQLException {
        long event = ClaimsBench.round(port, ALL_SEATS);
        try (Connection connection = stand.postgres.connect(stand.name);
                Statement sql = connection.createStatement()) {
            sql.execute("set session_replication_role = replica");
            sql.execute(Report.format(LEAVE_FEW, event, SEATS));
            sql.execute("vacuum analyze seat");
        }
        return event;
    }

    private static List<Unit> units(Site.Stand stand, long event) throws SQLException {
        List<Unit> units = new ArrayList<>();
        try (Connection connection = stand.postgres.connect(stand.name);
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(Report.format(UNITS, CLIENTS, event, SEATS))) {
            while (row.next()) {
                List<Long> people =
                        List.of(row.getString(3).split(",")).stream().map(Long::valueOf).toList();
                units.add(new Unit(row.getLong(1), row.getLong(2), people));
            }
        }
        return units;
    }

    private static List<HttpRequest> claims(int port, long event, Unit unit) {
        return unit.people.stream()
                .map(
                        person ->
                                request(port, "/api/v1/events/" + event + "/nominations")
                                        .header(
                                                "Authorization",
                                                "Bearer motesplats_bench_" + unit.contact)
                                        .header("Content-Type", "application/json")
                                        .POST(
                                                HttpRequest.BodyPublishers.ofString(
                                                        "{\"organisation\": %d, \"people\": [{\"person\": %d}]}"
                                                                .formatted(
                                                                        unit.organisation, person)))
                                        .build())
                .toList();
    }

    private static List<HttpRequest> plainClaims(int port, long event, Unit unit) {
        return unit.people.stream()
                .map(
                        person ->
                                request(
                                                port,
                                                Report.format(
                                                        "/api/bench/claim?event=%d&organisation=%d&person=%d&by=%d",
                                                        event,
                                                        unit.organisation,
                                                        person,
                                                        unit.contact))
                                        .build())
                .toList();
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .version(HttpClient.Version.HTTP_1_1);
    }

    /** Milliseconds until all have an answer. */
    private static double rush(
            ExecutorService threads, HttpClient client, List<HttpRequest> requests)
            throws Exception {
        CountDownLatch ready = new CountDownLatch(requests.size());
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Boolean>> answers = new ArrayList<>();
        for (HttpRequest request : requests) {
            Callable<Boolean> one =
                    () -> {
                        ready.countDown();
                        go.await();
                        return isSeated(client.send(request, HttpResponse.BodyHandlers.ofString()));
                    };
            answers.add(threads.submit(one));
        }
        ready.await();
        long start = System.nanoTime();
        go.countDown();
        int seated = 0;
        for (Future<Boolean> answer : answers) {
            seated += answer.get() ? 1 : 0;
        }
        double taken = (System.nanoTime() - start) / 1e6;
        if (seated != SEATS) {
            throw new IllegalStateException(seated + " got one of " + SEATS + " seats.");
        }
        return taken;
    }

    private static boolean isSeated(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 201 -> true;
            case 200 -> answer.body().equals("1");
            case 409, 422 -> false;
            default -> throw new IllegalStateException(answer.statusCode() + answer.body());
        };
    }
}
