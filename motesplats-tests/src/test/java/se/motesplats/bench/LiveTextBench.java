package se.motesplats.bench;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import se.motesplats.stand.Application;
import se.motesplats.stand.Http;

/**
 * Two and twenty people who write in the same notes of a meeting, each as the script of the page
 * does: a word every two seconds, sent half a second after its last key, and a question every
 * second for what others wrote.
 */
final class LiveTextBench implements Benchmark {

    private static final int FEW = 2;
    private static final int MANY = 20;
    private static final double TARGET = 3;
    private static final double RATIO = 1.5;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long ASK = TimeUnit.SECONDS.toNanos(1);
    private static final long WORD = TimeUnit.SECONDS.toNanos(2);
    private static final int WORDS = Integer.getInteger("motesplats.bench.words", 25);
    private static final int UNKNOWN = -1;
    private static final double NINETY_FIVE = 0.95;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String ADDRESS = "skribent%d@motesplats.example";

    private static final String WRITERS =
            """
            with made as (
                insert into person (id, version, given_name, family_name, email, email_ascii, language, protected_identity)
                select nextval('seq_id'), 1, 'Skribent', 'Nummer ' || n, 'skribent' || n || '@motesplats.example',
                       'skribent' || n || '@motesplats.example', 'SV', false from generate_series(0, %d) n returning id)
            insert into account (id, version, person_id, password_hash, password_changed_at, enabled)
            select nextval('seq_id'), 1, made.id, a.password_hash, now(), true
              from made, account a join person p on p.id = a.person_id where p.email = 'karin.koordinator@motesplats.example'
            """;

    private static final String MEETING =
            """
            with g as (
                insert into meeting_group (id, version, owner_id, name, status, open, minutes, attendance_mode, place, collect_days)
                select nextval('seq_id'), 1, 1, 'Skriver %1$s', 'ACTIVE', false, 60, 'ON_SITE', 'Bryggan', 7 returning id),
            who as (
                insert into appointed_representative (id, version, group_id, person_id, role, valid_from)
                select nextval('seq_id'), 1, g.id, p.id, 'SECRETARY', '2000-01-01' from g, person p where p.email like 'skribent%%' returning id)
            insert into meeting (id, version, group_id, day, starts_at, minutes, attendance_mode, place, status, changed_at)
            select nextval('seq_id'), 1, g.id, current_date, '13:30', 120, 'ON_SITE', 'Bryggan', 'PLANNED', now() from g
            """;

    /** What was seen, in seconds from the last key of a word. */
    private record Outcome(List<Double> seconds, int lost) {

        double p95() {
            List<Double> sorted = new ArrayList<>(seconds);
            Collections.sort(sorted);
            return sorted.get((int) Math.ceil(sorted.size() * NINETY_FIVE) - 1);
        }

        double median() {
            List<Double> sorted = new ArrayList<>(seconds);
            Collections.sort(sorted);
            return sorted.get(sorted.size() / 2);
        }
    }

    @Override
    public Report run(Site site) throws Exception {
        try (Site.Stand stand = site.stand();
                Application application =
                        stand.start("livetext.log", Map.of(), List.of(), List.of())) {
            application.awaitFirstPage(PATIENCE);
            Sql.execute(stand, WRITERS.formatted(MANY - 1));
            List<String> sessions = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                sessions.add(Logins.session(application.url(), ADDRESS.formatted(i)));
            }
            // What is asked for the first time is compiled then.
            write(stand, application.url(), sessions, FEW, "warm");
            Outcome few = write(stand, application.url(), sessions, FEW, "few");
            Outcome many = write(stand, application.url(), sessions, MANY, "many");
            return new Report("Twenty people in the same notes against two")
                    .text(
                            "Each writes %d words, one every two seconds, and asks every second, as the script of the page does; the time is from the last key of a word"
                                    + " to the answer in which another one has it. Half a second of it is the pause after the last key, up to one the pause between questions.",
                            WORDS)
                    .tableHead("", "median", "p95", "seen", "lost words")
                    .row(row("2 people", few))
                    .row(row("20 people", many))
                    .endOfTable()
                    .atMost("seconds until another sees a word of twenty, p95", TARGET, many.p95())
                    .atMost("against two people", RATIO, many.p95() / few.p95())
                    .atMost("lost words", 0, (double) few.lost() + many.lost());
        }
    }

    private static String[] row(String who, Outcome outcome) {
        return new String[] {
            who,
            Report.format("%.2f s", outcome.median()),
            Report.format("%.2f s", outcome.p95()),
            Report.format("%d times", outcome.seconds().size()),
            Report.format("%d", outcome.lost())
        };
    }

    private static Outcome write(
            Site.Stand stand, String url, List<String> sessions, int people, String what)
            throws Exception {
        Sql.execute(stand, MEETING.formatted(what));
        long meeting =
                Sql.number(
                        stand,
                        "select m.id from meeting m join meeting_group g on g.id = m.group_id where g.name = 'Skriver "
                                + what
                                + "'");
        Map<String, Long> typed = new ConcurrentHashMap<>();
        List<Writer> writers = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            long person =
                    Sql.number(
                            stand,
                            "select id from person where email = '" + ADDRESS.formatted(i) + "'");
            writers.add(
                    new Writer(
                            i,
                            person,
                            sessions.get(i),
                            url,
                            "MEETING:" + meeting + ":notes",
                            typed));
        }
        ExecutorService threads = Executors.newFixedThreadPool(people);
        List<Double> seconds = new ArrayList<>();
        try {
            List<Callable<List<Double>>> work = new ArrayList<>(writers);
            for (Future<List<Double>> one : threads.invokeAll(work)) {
                seconds.addAll(one.get());
            }
        } finally {
            threads.shutdownNow();
        }
        String end = writers.get(0).text();
        int lost = (int) typed.keySet().stream().filter(word -> !end.contains(word)).count();
        return new Outcome(seconds, lost);
    }

    /** One person with the page open. */
    private static final class Writer implements Callable<List<Double>> {

        private final int number;
        private final long person;
        private final String session;
        private final String url;
        private final String place;
        private final Map<String, Long> typed;
        private final HttpClient client = Http.client().build();
        private final Set<String> known = new HashSet<>();
        private final List<Double> seconds = new ArrayList<>();

        private String content = "";
        private int revision = UNKNOWN;
        private int sequence;

        Writer(
                int number,
                long person,
                String session,
                String url,
                String place,
                Map<String, Long> typed) {
            this.number = number;
            this.person = person;
            this.session = session;
            this.url = url;
            this.place = place;
            this.typed = typed;
        }

        @Override
        public List<Double> call() throws Exception {
            ask();
            long start = System.nanoTime();
            // Nobody begins to type in the same moment.
            long offset = WORD * number / MANY;
            long asked = start + offset;
            for (int word = 0; word < WORDS; word++) {
                long key = start + offset + word * WORD;
                asked = askUntil(key, asked);
                String mine = "ord" + number + "x" + word + ".";
                known.add(mine);
                typed.put(mine, System.nanoTime());
                asked = askUntil(key + PAUSE, asked);
                save(mine);
            }
            askUntil(System.nanoTime() + 3 * ASK, asked);
            return seconds;
        }

        private long askUntil(long end, long next) throws Exception {
            long asked = next;
            while (asked <= end) {
                await(asked);
                ask();
                asked = Math.max(asked + ASK, System.nanoTime());
            }
            await(end);
            return asked;
        }

        private static void await(long moment) throws InterruptedException {
            long left = moment - System.nanoTime();
            if (left > 0) {
                TimeUnit.NANOSECONDS.sleep(left);
            }
        }

        String text() throws Exception {
            revision = UNKNOWN;
            content = "";
            ask();
            return content;
        }

        private void ask() throws Exception {
            JsonObject answer = send(request("&text=" + place + '@' + revision).GET().build());
            hear(answer.getJsonArray("texts").getJsonObject(0));
        }

        private void save(String word) throws Exception {
            String body =
                    Json.createObjectBuilder()
                            .add("text", place)
                            .add("client", "bench" + number)
                            .add("sequence", sequence++)
                            .add("base", Math.max(0, revision))
                            .add("content", content + ' ' + word)
                            .build()
                            .toString();
            hear(
                    send(
                            request("")
                                    .header("X-Motesplats", "live")
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build()));
        }

        private HttpRequest.Builder request(String more) {
            return HttpRequest.newBuilder(URI.create(url + "/livetext?person=" + person + more))
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("Cookie", session.substring("Cookie: ".length()));
        }

        private JsonObject send(HttpRequest request) throws Exception {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        request.uri() + " → " + answer.statusCode() + ' ' + answer.body());
            }
            try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
                return reader.readObject();
            }
        }

        private void hear(JsonObject news) {
            content = apply(news.getInt("from") < 0 ? "" : content, news.getJsonArray("splices"));
            revision = news.getInt("revision");
            long now = System.nanoTime();
            for (Map.Entry<String, Long> word : typed.entrySet()) {
                if (content.contains(word.getKey()) && known.add(word.getKey())) {
                    seconds.add((now - word.getValue()) / 1e9);
                }
            }
        }

        private static String apply(String text, JsonArray splices) {
            StringBuilder changed = new StringBuilder();
            int kept = 0;
            for (JsonArray splice : splices.getValuesAs(JsonArray.class)) {
                changed.append(text, kept, splice.getInt(0)).append(splice.getString(2));
                kept = splice.getInt(1);
            }
            return changed.append(text.substring(kept)).toString();
        }
    }
}
