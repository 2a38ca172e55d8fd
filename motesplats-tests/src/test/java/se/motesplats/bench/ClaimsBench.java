package se.motesplats.bench;

import java.io.IOException;
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

/**
 * Claims of seats through the service against plain JDBC that writes the same rows past the same
 * triggers, and beside it against the shortest transaction that could do it.
 */
final class ClaimsBench implements Benchmark {

    private static final double TARGET = 0.5;
    private static final int ROUNDS = 7;
    private static final int ROUNDS_BARE = 3;
    private static final int THREADS = 8;
    private static final int SEATS = 90_000;
    private static final int CLAIMS = 600;
    private static final int CLAIMS_BY_HTTP = 400;
    private static final double TARGET_BY_HTTP = 0.35;
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
        Rounds service;
        Rounds serviceBare;
        Rounds byHttp;
        Rounds byHttpBare;
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
            long event = round(port, SEATS);
            long plain = round(port, SEATS);
            perSecond(port, event, "service", WARM_UP);
            perSecond(port, plain, "plain", WARM_UP);
            perSecond(port, plain, "bare", WARM_UP);
            Rounds.Measure throughService = () -> perSecond(port, event, "service", CLAIMS);
            Rounds.Measure throughJdbc = () -> perSecond(port, plain, "plain", CLAIMS);
            Rounds.Measure bare = () -> perSecond(port, plain, "bare", CLAIMS * 2);
            service = Rounds.interleave(ROUNDS, throughService, throughJdbc);
            serviceBare = Rounds.interleave(ROUNDS_BARE, throughService, bare);
            Iterator<Post> posts = HttpClaims.prepare(stand, event).iterator();
            HttpClaims.perSecond(port, posts, THREADS, WARM_UP_BY_HTTP);
            Rounds.Measure throughHttp =
                    () -> HttpClaims.perSecond(port, posts, THREADS, CLAIMS_BY_HTTP);
            byHttp = Rounds.interleave(ROUNDS, throughHttp, throughJdbc);
            byHttpBare = Rounds.interleave(ROUNDS_BARE, throughHttp, bare);
        }
        return new Report("Claims of seats against plain JDBC that writes the same rows")
                .text(
                        "`NominationService.nominate` within the server – rights, rules, lock, seat, audit, calendar, link, outbox row –"
                                + " against plain JDBC that locks the unit, finds a free seat and writes the same rows past the same"
                                + " triggers in one transaction; and, as before, against a transaction that locks a row, counts and"
                                + " inserts one. On the same PostgreSQL (commits wait for the disk); %d threads, one person at a time,"
                                + " spread over %d municipalities; medians of %d rounds in turns (%d of the bare one).",
                        THREADS, DistributionBench.MUNICIPALITIES, ROUNDS, ROUNDS_BARE)
                .tableHead("claims a second", "application", "baseline", "ratio")
                .compared("service, plain JDBC with the same rows", "", service)
                .compared("`POST /api/v1/events/…/nominations`, plain JDBC", "", byHttp)
                .compared("service, bare transaction", "", serviceBare)
                .compared("`POST /api/v1/events/…/nominations`, bare transaction", "", byHttpBare)
                .endOfTable()
                .atLeast("claims through the service", TARGET, service.ratio())
                .atLeast("claims through HTTP", TARGET_BY_HTTP, byHttp.ratio());
    }

    /** An event with so many seats, distributed and fixed. */
    static long round(int port, int seats) throws IOException {
        return Long.parseLong(new Load(port, "/api/bench/round?seats=" + seats).text());
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
    static void letMailsWait(Site.Stand stand) throws SQLException {
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
