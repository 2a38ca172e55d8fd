package se.motesplats.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import se.motesplats.stand.Application;

/** Where a coordinator begins, in a house with a hundred times the people and events. */
final class LookBench implements Benchmark {

    private static final double TARGET = 1.5;
    private static final double SEARCH_MILLIS = 100;
    private static final int FEW = 300;
    private static final int MANY = 30_000;
    private static final int FEW_EVENTS = 50;
    private static final int MANY_EVENTS = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String COORDINATOR = "karin.koordinator@motesplats.example";

    /** One in fifty is still to come. */
    private static final String EVENTS =
            """
            insert into event (id, version, series_id, number, title, attendance_mode, status, published, contact_person_id, venue,
                first_day, last_day)
            select nextval('seq_id'), 1, (select min(id) from event_series), 1000 + n, 'Mötesplats nummer ' || n, 'ON_SITE',
                case when n %% 50 = 0 then 'PLANNED' else 'COMPLETED' end, true, (select min(contact_person_id) from event),
                'Eriksbergshallen', d, d
            from (select n, case when n %% 50 = 0 then current_date + 30 + n / 50 else date '1990-01-01' + n end d
                    from generate_series(1, %d) n) made
            """;

    private static final String DAYS =
            """
            insert into event_day (event_id, day, starts_at, ends_at)
            select id, first_day, '09:00', '16:00' from event where number > 1000
            """;

    /** A house with its people and events. */
    private static final class House implements AutoCloseable {
        private final Site.Stand stand;
        private final Application application;
        private final int port;
        private final long event;
        private final String session;

        private House(Site site, Site.Stand stand, String log, int events, int participants)
                throws Exception {
            this.stand = stand;
            application =
                    stand.start(
                            log,
                            Map.of(),
                            List.of("-Dmotesplats.node.war=" + Sweden.war(site)),
                            List.of());
            application.awaitFirstPage(PATIENCE);
            port = URI.create(application.url()).getPort();
            Sweden.populate(stand);
            event = Sweden.named(stand, port, participants);
            Sql.execute(
                    stand,
                    "set session_replication_role = replica",
                    Report.format(EVENTS, events),
                    DAYS,
                    // As the server's own does, after so many rows.
                    "vacuum analyze");
            session = Logins.session(application.url(), COORDINATOR);
        }

        private Load page(String path) {
            return new Load(port, path, session);
        }

        @Override
        public void close() {
            application.close();
            stand.close();
        }
    }

    @Override
    public Report run(Site site) throws Exception {
        try (House large = new House(site, site.stand(), "look-large.log", MANY_EVENTS, MANY);
                House small = new House(site, site.another(), "look-small.log", FEW_EVENTS, FEW)) {
            Report report =
                    new Report("Overview, home and search in a small and in a large house")
                            .text(
                                    "What the coordinator sees of an event with %,d and with %d participants, the start page and a search with %,d and"
                                            + " %d events and 36,000 people in both. %s",
                                    MANY, FEW, MANY_EVENTS, FEW_EVENTS, ManyAndFew.way())
                            .tableHead("p95", "large", "small", "ratio", "statements");
            Rounds overview =
                    row(
                            report,
                            "overview",
                            ManyAndFew.of(
                                    large.stand,
                                    large.page("/event/view.xhtml?event=" + large.event),
                                    small.stand,
                                    small.page("/event/view.xhtml?event=" + small.event)));
            Rounds home = row(report, "home", same(large, small, "/index.xhtml"));
            Rounds search = row(report, "search", same(large, small, "/search/suggest?q=nummer"));
            return report.endOfTable()
                    .atMost("overview", TARGET, overview.ratio())
                    .atMost("home", TARGET, home.ratio())
                    .atMost("search", TARGET, search.ratio())
                    .atMost("search in the large house, ms", SEARCH_MILLIS, search.application());
        }
    }

    private static ManyAndFew same(House large, House small, String path) throws Exception {
        return ManyAndFew.of(large.stand, large.page(path), small.stand, small.page(path));
    }

    private static Rounds row(Report report, String what, ManyAndFew pages) throws Exception {
        Rounds rounds = pages.rounds();
        pages.row(report, what, rounds);
        return rounds;
    }
}
