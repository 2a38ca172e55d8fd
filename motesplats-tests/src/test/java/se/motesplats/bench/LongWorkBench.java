package se.motesplats.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import se.motesplats.stand.Application;
import se.motesplats.stand.Http;

/**
 * Work for which somebody waits before a page comes back, at the largest numbers that it is for: a
 * list of participants taken out, badges, a list of names read in.
 */
final class LongWorkBench implements Benchmark {

    private static final int ROUNDS = 5;
    private static final int WARM_UP = 2;
    private static final int PARTICIPANTS = 30_000;
    private static final int BADGES = 3_000;

    /** As many as one list may hold. */
    private static final int NAMES = 1_000;

    /** So long one waits without asking whether something went wrong, in milliseconds. */
    private static final double PATIENCE = 2_000;

    private static final Duration START = Duration.ofMinutes(10);

    /** Something that takes its time. */
    private interface Work {
        /**
         * @return the milliseconds that it took, and the bytes of its answer
         */
        Taken run(int turn) throws Exception;
    }

    /** What it took. */
    private record Taken(double millis, long bytes) {}

    @Override
    public Report run(Site site) throws Exception {
        try (Site.Stand stand = site.stand();
                Application application =
                        stand.start(
                                "long-work.log",
                                Map.of(),
                                List.of("-Dmotesplats.node.war=" + Sweden.war(site)),
                                List.of())) {
            application.awaitFirstPage(START);
            Sweden.populate(stand);
            ClaimsBench.letMailsWait(stand);
            int port = URI.create(application.url()).getPort();
            long many = Sweden.named(stand, port, PARTICIPANTS);
            long door = Sweden.named(stand, port, BADGES);
            Sql.execute(
                    stand,
                    "set session_replication_role = replica",
                    "update nomination set status = 'ACCEPTED', answered_at = now() where event_id = "
                            + door);
            long names = ClaimsBench.round(port, PARTICIPANTS);
            String coordinator =
                    Logins.session(application.url(), "karin.koordinator@motesplats.example");
            Report report =
                    new Report("Work for which somebody waits, at its largest")
                            .text(
                                    "Until the whole answer is there, on %d municipalities; medians of %d rounds after %d that are not counted, one"
                                            + " after the other. Of the names, which are all new, the naming itself, for as many units as"
                                            + " have seats for them.",
                                    DistributionBench.MUNICIPALITIES, ROUNDS, WARM_UP)
                            .tableHead("work", "median", "longest", "answer");
            double workbook =
                    measure(
                            report,
                            "30,000 participants as XLSX",
                            ROUNDS,
                            got(
                                    application,
                                    coordinator,
                                    "/signup/participants.xlsx?event=" + many));
            double text =
                    measure(
                            report,
                            "30,000 participants as CSV",
                            ROUNDS,
                            got(
                                    application,
                                    coordinator,
                                    "/signup/participants.csv?event=" + many));
            double badges =
                    measure(
                            report,
                            "badges of 3,000 people as PDF",
                            ROUNDS,
                            got(
                                    application,
                                    coordinator,
                                    "/checkin/print.pdf?what=badges&event=" + door));
            double named =
                    measure(
                            report,
                            "1,000 new names, the most of a list",
                            1,
                            turn -> naming(port, names, turn));
            return report.endOfTable()
                    .atMost("workbook of participants, ms", PATIENCE, workbook)
                    .atMost("text of participants, ms", PATIENCE, text)
                    .atMost("badges, ms", PATIENCE, badges)
                    .atMost("names, ms", PATIENCE, named);
        }
    }

    private static double measure(Report report, String what, int rounds, Work work)
            throws Exception {
        double[] millis = new double[rounds];
        long bytes = 0;
        for (int turn = 0; turn < WARM_UP + rounds; turn++) {
            Taken taken = work.run(turn);
            bytes = taken.bytes();
            if (turn >= WARM_UP) {
                millis[turn - WARM_UP] = taken.millis();
            }
        }
        double median = Rounds.median(millis);
        report.row(
                what,
                Report.format("%.0f ms", median),
                Report.format("%.0f ms", Rounds.percentile(100, millis)),
                bytes == 0 ? "–" : Report.format("%d kB", bytes / 1024));
        return median;
    }

    private static Work got(Application application, String session, String path) {
        HttpClient http = Http.client().build();
        String[] header = session.split(": ", 2);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(application.url() + path))
                        .header(header[0], header[1])
                        .build();
        return turn -> {
            long start = System.nanoTime();
            HttpResponse<byte[]> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            double millis = (System.nanoTime() - start) / 1e6;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answers " + answer.statusCode());
            }
            return new Taken(millis, answer.body().length);
        };
    }

    private static Taken naming(int port, long event, int turn) throws IOException {
        String path =
                Report.format(
                        "/api/bench/many?event=%d&number=%d&turn=%d&way=new", event, NAMES, turn);
        return new Taken(Long.parseLong(new Load(port, path).text()) / 1e6, 0);
    }
}
