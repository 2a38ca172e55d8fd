package se.motesplats.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import se.motesplats.stand.Application;

/** The pages that coordinators and contacts look at all day, with a hundred times the people. */
final class SeatPagesBench implements Benchmark {

    private static final double TARGET = 1.5;
    private static final int ROUNDS = 7;
    private static final int ANSWERS = 20;
    private static final int WARM_UP = 60;
    private static final int FEW = 300;
    private static final int MANY = 30_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** What is measured: a page of each event. */
    private record Pages(Load many, Load few, long statementsMany, long statementsFew) {}

    @Override
    public Report run(Site site) throws Exception {
        try (Site.Stand stand = site.stand();
                Application application =
                        stand.start(
                                "seat-pages.log",
                                Map.of(),
                                List.of("-Dmotesplats.node.war=" + Sweden.war(site)),
                                List.of())) {
            application.awaitFirstPage(PATIENCE);
            Sweden.populate(stand);
            int port = URI.create(application.url()).getPort();
            long few = Sweden.named(stand, port, FEW);
            long many = Sweden.named(stand, port, MANY);
            long unit =
                    Sql.number(
                            stand,
                            "select id from organisation where name = 'Göteborgs Stad' or name = 'Göteborg' order by id limit 1");
            String coordinator =
                    Logins.session(application.url(), "karin.koordinator@motesplats.example");
            String contact =
                    Logins.session(application.url(), "kontakt.goteborg@motesplats.example");
            Report report =
                    new Report("Seat pages with 300 and with 30,000 participants")
                            .text(
                                    "The time within which 95 of 100 answers come, one after the other, on %d municipalities: the"
                                            + " coordinator's board, and the page of the contact of Göteborg. Medians of %d rounds in turns"
                                            + " of %d answers each. SQL statements of one answer are counted in PostgreSQL's log.",
                                    DistributionBench.MUNICIPALITIES, ROUNDS, ANSWERS)
                            .tableHead("p95", "30,000", "300", "ratio", "statements");
            Pages board =
                    pages(
                            stand,
                            port,
                            coordinator,
                            "/seat/allocation.xhtml?event=" + many,
                            "/seat/allocation.xhtml?event=" + few);
            Pages naming = pages(stand, port, contact, naming(many, unit), naming(few, unit));
            Rounds boardRounds = rounds(board);
            Rounds namingRounds = rounds(naming);
            row(report, "board", boardRounds, board);
            row(report, "nomination page", namingRounds, naming);
            return report.endOfTable()
                    .atMost("board", TARGET, boardRounds.ratio())
                    .atMost("nomination page", TARGET, namingRounds.ratio())
                    .atMost(
                            "statements of the board more than with 300",
                            0,
                            (double) (board.statementsMany - board.statementsFew))
                    .atMost(
                            "statements of the nomination page more than with 300",
                            0,
                            (double) (naming.statementsMany - naming.statementsFew));
        }
    }

    private static void row(Report report, String what, Rounds rounds, Pages pages) {
        report.row(
                what,
                Report.format("%.0f ms", rounds.application()),
                Report.format("%.0f ms", rounds.baseline()),
                Report.format("**%.2f** (%s)", rounds.ratio(), rounds.spread()),
                pages.statementsMany + " and " + pages.statementsFew);
    }

    private static String naming(long event, long unit) {
        return "/seat/nomination.xhtml?event=" + event + "&organisation=" + unit;
    }

    private static Rounds rounds(Pages pages) throws Exception {
        return Rounds.interleave(ROUNDS, () -> p95(pages.many), () -> p95(pages.few));
    }

    private static double p95(Load page) throws IOException {
        return Rounds.percentile(95, page.millis(ANSWERS));
    }

    private static Pages pages(Site.Stand stand, int port, String session, String many, String few)
            throws IOException, SQLException {
        Load ofMany = new Load(port, many, session);
        Load ofFew = new Load(port, few, session);
        ofMany.millis(WARM_UP / 2);
        ofFew.millis(WARM_UP / 2);
        return new Pages(
                ofMany, ofFew, Sql.statements(stand, ofMany), Sql.statements(stand, ofFew));
    }
}
