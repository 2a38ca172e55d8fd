package se.motesplats.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import se.motesplats.account.SecretToken;
import se.motesplats.stand.Application;

/**
 * What people do within an hour, mixed as they do it, and the pages that they wait for one by one:
 * against a servlet that reads the rows of an event's page by JDBC in the same server.
 */
final class HourBench implements Benchmark {

    private static final double BOARD_TARGET = 1.5;
    private static final double BYTES_TARGET = 60;
    private static final int SEATS = 300;
    private static final int ROUNDS = 5;
    private static final int FEW = 4;
    private static final int MANY = 16;
    private static final int LINKS = 20;
    private static final int PEOPLE = 2_000;
    private static final Duration TURN = Duration.ofSeconds(4);
    private static final Duration MIX = Duration.ofSeconds(20);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String ACCOUNTS =
            """
            insert into account (id, version, person_id, password_hash, password_changed_at, enabled)
            select nextval('seq_id'), 1, p.id, a.password_hash, now(), true
              from (select id from person where email like 'bench-person-%%' order by id limit %d) p
              cross join (select password_hash from account where person_id =
                    (select id from person where email like 'karin.koordinator@%%')) a
            """;
    private static final String LINK =
            """
            insert into nomination_link (id, version, event_id, nomination_id, hash, created_at, expires_at)
            select nextval('seq_id'), 1, event_id, id, '%s', now(), now() + interval '90 days'
              from nomination where event_id = %d and status = 'INVITED' order by id offset %d limit 1
            """;

    /** What somebody does once; of a hundred times, so many are this. */
    private enum Kind {
        HOME("start page", 30),
        OVERVIEW("overview of an event", 25),
        NAMING("nomination page", 20),
        ANSWER("answer by a link", 12),
        SEARCH("search for an event", 9),
        LOGIN("login, page and password", 4);

        private final String words;
        private final int share;

        Kind(String words, int share) {
            this.words = words;
            this.share = share;
        }
    }

    /** Milliseconds that each kind took. */
    private record Taken(Map<Kind, ConcurrentLinkedQueue<Double>> millis, double perSecond) {
        double[] of(Kind kind) {
            return HourBench.of(millis, kind).stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    private final Map<Kind, List<Load>> pages = new LinkedHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    @Override
    public Report run(Site site) throws Exception {
        try (Site.Stand stand = site.stand();
                Application application =
                        stand.start(
                                "hour.log",
                                Map.of(),
                                List.of("-Dmotesplats.node.war=" + Sweden.war(site)),
                                List.of(
                                        "--deploy",
                                        PageAgainstServlet.baseline(site).toString()))) {
            application.awaitFirstPage(PATIENCE);
            int port = URI.create(application.url()).getPort();
            long small = Sweden.round(port, SEATS);
            Sweden.populate(stand);
            Sweden.name(stand, small, SEATS);
            long large = Sweden.named(stand, port, SEATS);
            String coordinator =
                    Logins.session(application.url(), "karin.koordinator@motesplats.example");
            String contact =
                    Logins.session(application.url(), "kontakt.goteborg@motesplats.example");
            prepare(stand, port, large, coordinator, contact);
            Load board = board(port, large, coordinator);
            Load servlet = new Load(port, "/baseline/event?event=" + large);
            warm(application.url(), board, servlet);

            Report report =
                    new Report("The mix of an hour, and pages one by one")
                            .text(
                                    "Answers a second with %d and with %d askers at once, against a servlet that reads the rows of an event's page by"
                                            + " JDBC in the same server; medians of %d rounds in turns.",
                                    FEW, MANY, ROUNDS)
                            .tableHead("page", "askers", "page", "servlet", "ratio");
            for (int askers : new int[] {FEW, MANY}) {
                rate(report, "start page", of(pages, Kind.HOME).get(0), servlet, askers);
                rate(report, "nomination page", of(pages, Kind.NAMING).get(0), servlet, askers);
                rate(report, "board of 290 units", board, servlet, askers);
            }
            report.endOfTable();
            mix(report, stand, application.url(), servlet);
            return boards(report, board, board(port, small, coordinator), port, large, coordinator);
        }
    }

    private void prepare(Site.Stand stand, int port, long event, String coordinator, String contact)
            throws SQLException {
        Sql.execute(
                stand,
                "set session_replication_role = replica",
                Report.format(ACCOUNTS, PEOPLE),
                "analyze");
        long unit =
                Sql.number(
                        stand,
                        "select id from organisation where name = 'Göteborgs Stad' or name = 'Göteborg' order by id limit 1");
        pages.put(
                Kind.HOME,
                List.of(
                        new Load(port, "/index.xhtml", coordinator),
                        new Load(port, "/index.xhtml", contact)));
        pages.put(
                Kind.OVERVIEW,
                List.of(
                        new Load(port, "/event/view.xhtml?event=" + event, coordinator),
                        new Load(port, "/event/view.xhtml?event=" + event, contact)));
        pages.put(
                Kind.NAMING,
                List.of(
                        new Load(
                                port,
                                "/seat/nomination.xhtml?event=" + event + "&organisation=" + unit,
                                contact)));
        List<Load> links = new ArrayList<>();
        for (int i = 0; i < LINKS; i++) {
            SecretToken token = SecretToken.create("");
            Sql.execute(
                    stand,
                    "set session_replication_role = replica",
                    Report.format(LINK, token.hash(), event, i));
            links.add(new Load(port, "/seat/answer.xhtml?token=" + token.secret()));
        }
        pages.put(Kind.ANSWER, links);
        pages.put(
                Kind.SEARCH,
                List.of(
                        new Load(port, "/event/list.xhtml?q=platser", coordinator),
                        new Load(port, "/event/list.xhtml?period=past&q=ifo", contact)));
    }

    private static Load board(int port, long event, String coordinator, String... more) {
        List<String> headers = new ArrayList<>(List.of(coordinator));
        headers.addAll(List.of(more));
        return new Load(
                port, "/seat/allocation.xhtml?event=" + event, headers.toArray(String[]::new));
    }

    private void warm(String url, Load board, Load servlet) throws Exception {
        mixed(url, WARM_UP);
        board.perSecond(FEW, WARM_UP.dividedBy(2));
        servlet.perSecond(FEW, WARM_UP.dividedBy(4));
    }

    private static void rate(Report report, String what, Load page, Load servlet, int askers)
            throws Exception {
        Rounds rounds =
                Rounds.interleave(
                        ROUNDS,
                        () -> page.perSecond(askers, TURN),
                        () -> servlet.perSecond(askers, TURN));
        report.row(
                what,
                Integer.toString(askers),
                Report.format("%.0f", rounds.application()),
                Report.format("%.0f", rounds.baseline()),
                Report.format("**%.3f** (%s)", rounds.ratio(), rounds.spread()));
    }

    /** The boards of all municipalities of the country and of a region. */
    private static Report boards(
            Report report, Load large, Load small, int port, long event, String coordinator)
            throws Exception {
        report.tableHead("board, p95", "290 units", "13 units", "ratio");
        double worst = 0;
        for (int askers : new int[] {1, MANY}) {
            Rounds rounds =
                    Rounds.interleave(
                            ROUNDS,
                            () -> Rounds.percentile(95, large.millis(askers, TURN)),
                            () -> Rounds.percentile(95, small.millis(askers, TURN)));
            worst = Math.max(worst, rounds.ratio());
            report.row(
                    askers + (askers == 1 ? " asker" : " askers"),
                    Report.format("%.0f ms", rounds.application()),
                    Report.format("%.0f ms", rounds.baseline()),
                    Report.format("**%.2f** (%s)", rounds.ratio(), rounds.spread()));
        }
        Load compressed =
                board(
                        port,
                        event,
                        coordinator,
                        "Accept-Encoding: gzip",
                        "Sec-Fetch-Site: same-origin");
        double kilobytes = compressed.size() / 1e3;
        return report.endOfTable()
                .text(
                        "The board of 290 units is %.0f kB, %.1f kB compressed.",
                        large.size() / 1e3, kilobytes)
                .atMost("p95 of the board against 13 units", BOARD_TARGET, worst)
                .atMost("kB of the board, compressed", BYTES_TARGET, kilobytes);
    }

    private void mix(Report report, Site.Stand stand, String url, Load servlet) throws Exception {
        List<Taken> all = new ArrayList<>();
        Rounds rounds =
                Rounds.interleave(
                        ROUNDS,
                        () -> {
                            Taken taken = mixed(url, MIX);
                            all.add(taken);
                            return taken.perSecond;
                        },
                        () -> servlet.perSecond(FEW, TURN));
        report.text(
                "The mix, %d askers at once: %.1f a second against %.0f of the servlet, **%.3f** (%s). Logins are of another person each time.",
                FEW, rounds.application(), rounds.baseline(), rounds.ratio(), rounds.spread());
        report.tableHead("of the mix", "share", "p50", "p95", "statements");
        for (Kind kind : Kind.values()) {
            double[] taken = all.stream().flatMapToDouble(t -> Arrays.stream(t.of(kind))).toArray();
            report.row(
                    kind.words,
                    kind.share + " %",
                    Report.format("%.0f ms", Rounds.percentile(50, taken)),
                    Report.format("%.0f ms", Rounds.percentile(95, taken)),
                    kind == Kind.LOGIN
                            ? "–"
                            : Long.toString(Sql.statements(stand, of(pages, kind).get(0))));
        }
        report.endOfTable();
    }

    /** The same order of kinds each time, for each asker another one. */
    private Taken mixed(String url, Duration time) throws Exception {
        Map<Kind, ConcurrentLinkedQueue<Double>> millis = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            millis.put(kind, new ConcurrentLinkedQueue<>());
        }
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Callable<Integer>> askers =
                IntStream.range(0, FEW)
                        .<Callable<Integer>>mapToObj(
                                asker -> () -> ask(url, new Random(asker), end, millis))
                        .toList();
        ExecutorService threads = Executors.newFixedThreadPool(FEW);
        int answers = 0;
        try {
            for (Future<Integer> one : threads.invokeAll(askers)) {
                answers += one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return new Taken(millis, answers / ((System.nanoTime() - start) / 1e9));
    }

    private int ask(
            String url, Random random, long end, Map<Kind, ConcurrentLinkedQueue<Double>> millis)
            throws IOException, InterruptedException {
        int answers = 0;
        while (System.nanoTime() < end) {
            Kind kind = kind(random.nextInt(100));
            long start = System.nanoTime();
            if (kind == Kind.LOGIN) {
                int person = 1 + next.getAndIncrement() % PEOPLE;
                Logins.session(url, "bench-person-" + person + "@motesplats.example");
            } else {
                List<Load> ways = of(pages, kind);
                ways.get(random.nextInt(ways.size())).text();
            }
            of(millis, kind).add((System.nanoTime() - start) / 1e6);
            answers++;
        }
        return answers;
    }

    private static <T> T of(Map<Kind, T> each, Kind kind) {
        return Objects.requireNonNull(each.get(kind), kind.name());
    }

    private static Kind kind(int hundredth) {
        int below = 0;
        for (Kind kind : Kind.values()) {
            below += kind.share;
            if (hundredth < below) {
                return kind;
            }
        }
        throw new IllegalStateException("shares do not make a hundred");
    }
}
