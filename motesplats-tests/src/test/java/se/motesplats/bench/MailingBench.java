package se.motesplats.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import se.motesplats.stand.Application;

/**
 * Mailings to many: the count that is shown while their rule is edited, and writing their mails
 * against a plain JDBC batch of the same rows.
 */
final class MailingBench implements Benchmark {

    private static final int MANY = 30_000;
    private static final int FEW = 300;
    private static final int MAILS = 10_000;
    private static final int COUNTS = 40;
    private static final int ROUNDS = 5;
    private static final double TARGET_COUNT = 300;
    private static final double TARGET_WRITING = 3;
    private static final Duration START = Duration.ofMinutes(10);

    @Override
    public Report run(Site site) throws Exception {
        try (Site.Stand stand = site.stand();
                Application application =
                        stand.start(
                                "mailing.log",
                                Map.of("motesplats.mailing.approval", "1000000"),
                                List.of("-Xmx512m", "-Dmotesplats.node.war=" + Sweden.war(site)),
                                List.of())) {
            application.awaitFirstPage(START);
            Sweden.populate(stand);
            ClaimsBench.letMailsWait(stand);
            int port = URI.create(application.url()).getPort();
            long few = Sweden.named(stand, port, FEW);
            long some = Sweden.named(stand, port, MAILS);
            long many = Sweden.named(stand, port, MANY);
            count(port, few);
            count(port, many);
            Rounds counts =
                    Rounds.interleave(ROUNDS, () -> count(port, many), () -> count(port, few));
            nanos(port, "send", some);
            nanos(port, "plain", some);
            Rounds writing =
                    Rounds.interleave(
                            ROUNDS,
                            () -> nanos(port, "send", some) / 1e6,
                            () -> nanos(port, "plain", some) / 1e6);
            nanos(port, "peak", some);
            nanos(port, "send", some);
            double peakSome = nanos(port, "peak", some) / 1e6;
            double seconds = nanos(port, "send", many) / 1e9;
            double peakMany = nanos(port, "peak", many) / 1e6;
            return new Report("Mailings to many")
                    .text(
                            "Within the server, on %d municipalities, at most 512 MB of heap. Counting whom a rule of three groups without"
                                    + " a fourth reaches: the 95th of 100, %d counts a round. Writing the %d mails of a mailing (rule, text, HTML, link"
                                    + " to do without, outbox row) in one transaction against a JDBC batch of the same rows whose texts are ready."
                                    + " Medians of %d rounds in turns.",
                            DistributionBench.MUNICIPALITIES, COUNTS, MAILS, ROUNDS)
                    .tableHead("ms", "first", "second", "ratio")
                    .compared("count of 30,000 and of 300, p95", "ms", counts)
                    .compared("10,000 mails, JDBC batch of the same rows", "ms", writing)
                    .endOfTable()
                    .text(
                            "30,000 mails in one transaction: %.1f s; the most heap in use %.0f MB, of 10,000 %.0f MB.",
                            seconds, peakMany, peakSome)
                    .atMost("count of 30,000, p95 in ms", TARGET_COUNT, counts.application())
                    .atMost("writing against the batch", TARGET_WRITING, writing.ratio());
        }
    }

    private static double count(int port, long event) throws IOException {
        double[] millis = new double[COUNTS];
        for (int i = 0; i < COUNTS; i++) {
            millis[i] = nanos(port, "people", event) / 1e6;
        }
        return Rounds.percentile(95, millis);
    }

    private static long nanos(int port, String what, long event) throws IOException {
        return Long.parseLong(
                new Load(port, Report.format("/api/bench-mailing/%s?event=%d", what, event))
                        .text());
    }
}
