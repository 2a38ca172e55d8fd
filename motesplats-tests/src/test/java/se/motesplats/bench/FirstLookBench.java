package se.motesplats.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.motesplats.stand.Application;

/**
 * What it costs to see a page for the first time, and again: bytes and requests on their way to the
 * browser, and how long until it can be used with a processor that is four times slower.
 */
final class FirstLookBench implements Benchmark {

    private static final double TARGET_MILLIS = 1500;
    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String COORDINATOR = "karin.koordinator@motesplats.example";

    /** An event with ten rooms, and three hundred sessions in them on two days. */
    private static final List<String> SESSIONS =
            List.of(
                    """
                    delete from programme_session where event_id = (%1$s)
                    """,
                    """
                    insert into room (id, version, event_id, name, capacity)
                    select nextval('seq_id'), 1, (%1$s), 'Sal ' || n, n + 8 from generate_series(1, 10) n
                    """,
                    """
                    insert into programme_session (id, version, event_id, kind, title, presenters, room_id, day, starts_at, ends_at)
                    select nextval('seq_id'), 1, (%1$s), (array['SEMINAR', 'WORKSHOP', 'LECTURE', 'EXHIBITION', 'OTHER'])[1 + n %% 5],
                        'Pass ' || n || ' om att bo bra', 'Person ' || n, r.id, d.day, time '09:00' + interval '25 minutes' * (n / 10 %% 15),
                        time '09:20' + interval '25 minutes' * (n / 10 %% 15)
                    from generate_series(0, 299) n
                    join (select id, row_number() over (order by id) - 1 nr from room where event_id = (%1$s) and name like 'Sal %%') r
                        on r.nr = n %% 10
                    join (select day, row_number() over (order by day) - 1 nr, count(*) over () of from event_day where event_id = (%1$s)) d
                        on d.nr = n / 150 %% d.of
                    """);

    private static final String STORY = "select id from event where title = 'Mötesplats IFO 2021'";

    /** A page, by whom it is asked for. */
    private record Look(String name, String path, Optional<String> cookie) {}

    @Override
    public Report run(Site site) throws Exception {
        try (Site.Stand stand = site.stand();
                Application application =
                        stand.start("first-look.log", Map.of(), List.of(), List.of());
                Chromium chromium = new Chromium()) {
            application.awaitFirstPage(PATIENCE);
            for (String sql : SESSIONS) {
                Sql.execute(
                        stand, "set session_replication_role = replica; " + sql.formatted(STORY));
            }
            long event = Sql.number(stand, STORY);
            Optional<String> coordinator =
                    Optional.of(
                            Logins.session(application.url(), COORDINATOR)
                                    .replaceFirst(".*JSESSIONID=", ""));
            Report report =
                    new Report("The first look at a page")
                            .text(
                                    "Bytes and requests as Chromium counts them on the network, with nothing kept and with what the browser keeps;"
                                            + " milliseconds from the address to when nothing holds the page up any more (the end of the last"
                                            + " task of more than 50 ms, not before the whole page is read), with nothing kept and the"
                                            + " processor four times slower. Medians of %d rounds.",
                                    ROUNDS)
                            .tableHead(
                                    "page",
                                    "kB, requests",
                                    "again",
                                    "ms until usable, 4 times slower",
                                    "of which the answer");
            List<Runnable> verdicts = new ArrayList<>();
            for (Look look :
                    List.of(
                            new Look("first page, a stranger", "/index.xhtml", Optional.empty()),
                            new Look("events, a stranger", "/event/list.xhtml", Optional.empty()),
                            new Look(
                                    "event, a stranger",
                                    "/event/view.xhtml?event=" + event,
                                    Optional.empty()),
                            new Look("home", "/index.xhtml", coordinator),
                            new Look("overview", "/event/view.xhtml?event=" + event, coordinator),
                            new Look(
                                    "timetable with 300 sessions",
                                    "/programme/edit.xhtml?event=" + event,
                                    coordinator))) {
                double millis = measure(report, chromium, application.url(), look);
                verdicts.add(() -> report.atMost(look.name(), TARGET_MILLIS, millis));
            }
            report.endOfTable();
            verdicts.forEach(Runnable::run);
            return report;
        }
    }

    private static double measure(Report report, Chromium chromium, String url, Look look) {
        List<Chromium.Seen> cold = new ArrayList<>();
        List<Chromium.Seen> warm = new ArrayList<>();
        List<Chromium.Seen> slow = new ArrayList<>();
        for (int i = 0; i <= ROUNDS; i++) {
            try (BrowserContext session = session(chromium, url, look)) {
                Page page = session.newPage();
                cold.add(chromium.look(page, url + look.path(), 1));
                page.navigate("about:blank");
                warm.add(chromium.look(page, url + look.path(), 1));
            }
            try (BrowserContext session = session(chromium, url, look)) {
                slow.add(chromium.look(session.newPage(), url + look.path(), 4));
            }
            if (i == 0) {
                // The server has not been asked for it before.
                slow.clear();
            }
        }
        double usable = median(slow, Chromium.Seen::usable);
        report.row(
                look.name(),
                size(cold),
                size(warm),
                Report.format("**%.0f**", usable),
                Report.format("%.0f", median(slow, Chromium.Seen::answered)));
        return usable;
    }

    private static BrowserContext session(Chromium chromium, String url, Look look) {
        BrowserContext session = chromium.session();
        look.cookie()
                .ifPresent(
                        id ->
                                session.addCookies(
                                        List.of(
                                                new Cookie("JSESSIONID", id)
                                                        .setDomain(URI.create(url).getHost())
                                                        .setPath("/"))));
        return session;
    }

    private static String size(List<Chromium.Seen> seen) {
        return Report.format(
                "%.1f, %.0f",
                median(seen, s -> s.bytes() / 1000.0), median(seen, Chromium.Seen::requests));
    }

    private static double median(
            List<Chromium.Seen> seen, java.util.function.ToDoubleFunction<Chromium.Seen> of) {
        return Rounds.median(seen.stream().mapToDouble(of).toArray());
    }
}
