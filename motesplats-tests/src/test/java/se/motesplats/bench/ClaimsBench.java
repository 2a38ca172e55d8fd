package se.motesplats.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import se.motesplats.bench.HttpClaims.Post;
import se.motesplats.stand.Application;

/** Claims of seats through the service against the shortest transaction that could do it. */
final class ClaimsBench implements Benchmark {

    private static final double TARGET = 0.5;
    private static final int ROUNDS = 7;
    private static final int THREADS = 8;
    private static final int SEATS = 90_000;
    private static final int CLAIMS = 600;
    private static final int CLAIMS_BY_HTTP = 400;
    private static final double TARGET_BY_HTTP = 0.25;
    private static final int WARM_UP_BY_HTTP = 2_000;
    private static final int WARM_UP = 6_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Bare rows, reachable for the application's user. */
    private static final List<String> BARE =
            List.of(
                    "create table bench_allocation (organisation_id bigint primary key, seats int not null)",
                    "insert into bench_allocation select id, 100000 from organisation where kind = 'MUNICIPALITY'",
                    "create table bench_claim (id bigint generated always as identity primary key,"
                            + " organisation_id bigint not null references bench_allocation, person_id bigint not null)",
                    "create index ix_bench_claim on bench_claim (organisation_id)",
                    "grant select, insert, update on bench_allocation, bench_claim to motesplats_app");

    @Override
    public Report run(Site site) throws Exception {
        Rounds rounds;
        Rounds byHttp;
        try (Site.Stand stand = site.stand();
                Application application =
                        stand.start(
                                "claims.log",
                                Map.of(),
                                List.of("-Dmotesplats.node.war=" + Sweden.war(site)),
                                List.of())) {
            application.awaitFirstPage(PATIENCE);
            Sweden.populate(stand);
            makeBareTables(stand);
            letMailsWait(stand);
            int port = URI.create(application.url()).getPort();
            long event = Long.parseLong(new Load(port, "/api/bench/round?seats=" + SEATS).text());
            perSecond(port, event, "service", WARM_UP);
            perSecond(port, event, "bare", WARM_UP);
            rounds =
                    Rounds.interleave(
                            ROUNDS,
                            () -> perSecond(port, event, "service", CLAIMS),
                            () -> perSecond(port, event, "bare", CLAIMS * 2));
            Iterator<Post> posts = HttpClaims.prepare(stand, event).iterator();
            HttpClaims.perSecond(port, posts, THREADS, WARM_UP_BY_HTTP);
            byHttp =
                    Rounds.interleave(
                            ROUNDS,
                            () -> HttpClaims.perSecond(port, posts, THREADS, CLAIMS_BY_HTTP),
                            () -> perSecond(port, event, "bare", CLAIMS * 2));
        }
        return new Report("Claims of seats against a bare transaction")
                .text(
                        "`NominationService.nominate` within the server – rights, rules, lock, seat, audit, calendar, link, outbox row –"
                                + " against a transaction that locks a row, counts and inserts, on the same PostgreSQL (commits wait for"
                                + " the disk); %d threads, one person at a time, spread over %d municipalities; medians of %d rounds"
                                + " in turns.",
                        THREADS, DistributionBench.MUNICIPALITIES, ROUNDS)
                .tableHead("", "service", "bare", "ratio")
                .compared("claims a second", "", rounds)
                .compared("claims a second by `POST /api/v1/events/…/nominations`", "", byHttp)
                .endOfTable()
                .atLeast("claims through the service", TARGET, rounds.ratio())
                .atLeast("claims through HTTP", TARGET_BY_HTTP, byHttp.ratio());
    }

    private static void makeBareTables(Site.Stand stand) throws SQLException {
        try (Connection connection = stand.postgres.connect(stand.name);
                Statement sql = connection.createStatement()) {
            for (String statement : BARE) {
                sql.execute(statement);
            }
        }
    }

    /** What is measured ends with the row in the outbox: the relay is a matter of its own. */
    private static void letMailsWait(Site.Stand stand) throws SQLException {
        try (Connection connection = stand.postgres.connect(stand.name);
                Statement sql = connection.createStatement()) {
            sql.execute(
                    "update job set leased_by = 'bench', leased_until = now() + interval '1 hour'"
                            + " where name = 'mailing.send'");
        }
    }

    private static double perSecond(int port, long event, String way, int number) throws Exception {
        String path =
                Report.format(
                        "/api/bench/claims?way=%s&event=%d&threads=%d&number=%d",
                        way, event, THREADS, number);
        return number / (Long.parseLong(new Load(port, path).text()) / 1e9);
    }
}
