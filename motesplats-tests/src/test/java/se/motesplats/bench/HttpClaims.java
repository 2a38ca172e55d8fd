package se.motesplats.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import se.motesplats.stand.Http;

/** Claims by the REST interface, each with the token of the contact of its organisation. */
final class HttpClaims {

    private static final List<String> TOKENS =
            List.of(
                    "set session_replication_role = replica",
                    "insert into account (id, version, person_id) select nextval('seq_id'), 1, id from person"
                            + " where email like 'bench-contact-%'",
                    "insert into account_token (id, version, kind, person_id, hash, name, permissions, created_at, expires_at, may_write)"
                            + " select nextval('seq_id'), 1, 'API', id, encode(sha256(convert_to('motesplats_bench_' || id, 'UTF8')), 'hex'),"
                            + " 'bench', 'SEAT_NOMINATE,SEAT_VIEW', now(), now() + interval '1 day', true from person"
                            + " where email like 'bench-contact-%'",
                    "analyze");

    /** Those whom the claims through the service do not come to. */
    private static final String LAST_FIRST =
            "select p.id, p.organisation_id, c.id from person p join person c on c.organisation_id = p.organisation_id"
                    + " and c.email like 'bench-contact-%' where p.email like 'bench-person-%' order by p.id desc";

    private HttpClaims() {}

    /** A claim to be sent. */
    record Post(String path, String token, String body) {}

    static List<Post> prepare(Site.Stand stand, long event) throws SQLException {
        List<Post> posts = new ArrayList<>();
        try (Connection connection = stand.postgres.connect(stand.name);
                Statement sql = connection.createStatement()) {
            for (String statement : TOKENS) {
                sql.execute(statement);
            }
            try (ResultSet row = sql.executeQuery(LAST_FIRST)) {
                while (row.next()) {
                    posts.add(
                            new Post(
                                    "/api/v1/events/" + event + "/nominations",
                                    "motesplats_bench_" + row.getLong(3),
                                    "{\"organisation\": %d, \"people\": [{\"person\": %d}]}"
                                            .formatted(row.getLong(2), row.getLong(1))));
                }
            }
        }
        return posts;
    }

    static double perSecond(int port, Iterator<Post> posts, int threads, int number)
            throws Exception {
        List<Post> mine = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            mine.add(posts.next());
        }
        HttpClient client = Http.client().build();
        AtomicInteger next = new AtomicInteger();
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            work.add(
                    () -> {
                        int sent = 0;
                        for (int at = next.getAndIncrement();
                                at < number;
                                at = next.getAndIncrement()) {
                            send(client, port, mine.get(at));
                            sent++;
                        }
                        return sent;
                    });
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        try {
            for (Future<Integer> one : pool.invokeAll(work)) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
        return number / ((System.nanoTime() - start) / 1e9);
    }

    private static void send(HttpClient client, int port, Post post) throws Exception {
        HttpResponse<String> answer =
                client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + post.path))
                                .version(HttpClient.Version.HTTP_1_1)
                                .header("Authorization", "Bearer " + post.token)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(post.body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(
                    post + " → " + answer.statusCode() + ' ' + answer.body());
        }
    }
}
