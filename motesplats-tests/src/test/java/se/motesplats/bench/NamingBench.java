package se.motesplats.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import se.motesplats.stand.Application;

/**
 * A hundred people named in one request, against plain JDBC that writes the same rows one by one in
 * one transaction.
 */
final class NamingBench implements Benchmark {

    private static final int ROUNDS = 15;
    private static final int WARM_UP = 15;
    private static final int PEOPLE = 100;
    private static final int SEATS = 30_000;
    private static final double TARGET = 2.0;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public Report run(Site site) throws Exception {
        Rounds known;
        Rounds newcomers;
        try (Site.Stand stand = site.stand();
                Application application =
                        stand.start(
                                "naming.log",
                                Map.of(),
                                List.of("-Dmotesplats.node.war=" + Sweden.war(site)),
                                List.of())) {
            application.awaitFirstPage(PATIENCE);
            Sweden.populate(stand);
            ClaimsBench.letMailsWait(stand);
            int port = URI.create(application.url()).getPort();
            long event = ClaimsBench.round(port, SEATS);
            long other = ClaimsBench.round(port, SEATS);
            long plain = ClaimsBench.round(port, SEATS);
            Rounds.Measure product = measure(port, event, "known");
            Rounds.Measure withNew = measure(port, other, "new");
            Rounds.Measure baseline = measure(port, plain, "plain");
            Rounds.interleave(WARM_UP, product, withNew);
            Rounds.interleave(1, product, baseline);
            known = Rounds.interleave(ROUNDS, product, baseline);
            newcomers = Rounds.interleave(ROUNDS, withNew, baseline);
        }
        return new Report("A hundred people named in one request")
                .text(
                        "Milliseconds of `NominationService.nominate` with %d people, all known or all new, within the server; against"
                                + " plain JDBC that claims a seat for each of as many known people in one transaction, writing the same rows"
                                + " past the same triggers. Each time another unit; medians of %d rounds in turns, after %d that are not"
                                + " counted.",
                        PEOPLE, ROUNDS, WARM_UP)
                .tableHead("", "application", "plain JDBC", "ratio")
                .compared("known people", "ms", known)
                .compared("new people", "ms", newcomers)
                .endOfTable()
                .atMost("known people against plain JDBC", TARGET, known.ratio())
                .atMost("new people against plain JDBC", TARGET, newcomers.ratio());
    }

    private static Rounds.Measure measure(int port, long event, String way) {
        AtomicInteger turn = new AtomicInteger();
        return () -> millis(port, event, way, turn.getAndIncrement());
    }

    private static double millis(int port, long event, String way, int turn) throws IOException {
        String path =
                Report.format(
                        "/api/bench/many?event=%d&number=%d&turn=%d&way=%s",
                        event, PEOPLE, turn, way);
        return Long.parseLong(new Load(port, path).text()) / 1e6;
    }
}
