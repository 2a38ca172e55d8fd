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
    private static final int FEW = 300;
    private static final int MANY = 30_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

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
                                    "The coordinator's board, and the page of the contact of Göteborg, on %d municipalities. %s",
                                    DistributionBench.MUNICIPALITIES, ManyAndFew.way())
                            .tableHead("p95", "30,000", "300", "ratio", "statements");
            ManyAndFew board =
                    pages(
                            stand,
                            port,
                            coordinator,
                            "/seat/allocation.xhtml?event=" + many,
                            "/seat/allocation.xhtml?event=" + few);
            ManyAndFew naming = pages(stand, port, contact, naming(many, unit), naming(few, unit));
            Rounds boardRounds = board.rounds();
            Rounds namingRounds = naming.rounds();
            board.row(report, "board", boardRounds);
            naming.row(report, "nomination page", namingRounds);
            return report.endOfTable()
                    .atMost("board", TARGET, boardRounds.ratio())
                    .atMost("nomination page", TARGET, namingRounds.ratio())
                    .atMost("statements of the board more than with 300", 0, board.more())
                    .atMost(
                            "statements of the nomination page more than with 300",
                            0,
                            naming.more());
        }
    }

    private static String naming(long event, long unit) {
        return "/seat/nomination.xhtml?event=" + event + "&organisation=" + unit;
    }

    private static ManyAndFew pages(
            Site.Stand stand, int port, String session, String many, String few)
            throws IOException, SQLException {
        return ManyAndFew.of(
                stand, new Load(port, many, session), stand, new Load(port, few, session));
    }
}
