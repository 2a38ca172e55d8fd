package se.motesplats.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.postgresql.ds.PGSimpleDataSource;
import se.motesplats.bench.baseline.BaselineData;
import se.motesplats.stand.Application;

/** Answers a second of a page and of a plain servlet beside it, in the same server. */
final class PageAgainstServlet {

    private static final int ROUNDS = 7;
    private static final int ASKERS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration TURN = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /**
     * Makes what is asked for, and says what to ask: the page, and what the servlet is called with.
     */
    interface Preparation {
        Paths prepare(Statement sql) throws SQLException;
    }

    /**
     * What is asked.
     *
     * @param proof text that both answers hold
     */
    record Paths(String page, String servlet, String proof) {}

    private PageAgainstServlet() {}

    static Rounds measure(Site site, Preparation preparation) throws Exception {
        Path war = baseline(site);
        try (Site.Stand stand = site.stand();
                Application application =
                        stand.start(
                                "pages.log",
                                Map.of(),
                                List.of(),
                                List.of("--deploy", war.toString()))) {
            application.awaitFirstPage(PATIENCE);
            Paths paths = prepare(stand, preparation);
            int port = URI.create(application.url()).getPort();
            Load page = new Load(port, paths.page);
            Load servlet = new Load(port, "/baseline" + paths.servlet);
            requireProof(page.text(), paths);
            requireProof(servlet.text(), paths);
            page.perSecond(ASKERS, WARM_UP);
            servlet.perSecond(ASKERS, WARM_UP.dividedBy(2));
            return Rounds.interleave(
                    ROUNDS,
                    () -> page.perSecond(ASKERS, TURN),
                    () -> servlet.perSecond(ASKERS, TURN));
        }
    }

    static Report report(String title, String what, double target, Rounds rounds) {
        return new Report(title)
                .text(
                        "%s Both run in the same server on the same PostgreSQL, %d askers at once; medians of %d rounds in turns.",
                        what, ASKERS, ROUNDS)
                .tableHead("", "page", "servlet", "ratio")
                .compared("answers a second", "", rounds)
                .endOfTable()
                .atLeast("throughput of the page against the servlet", target, rounds.ratio());
    }

    private static Paths prepare(Site.Stand stand, Preparation preparation) throws SQLException {
        try (Connection connection = stand.postgres.connect(stand.name);
                Statement sql = connection.createStatement()) {
            // Without triggers: thousands of rows that nobody will look up in the audit log.
            sql.execute("set session_replication_role = replica");
            Paths paths = preparation.prepare(sql);
            sql.execute("analyze");
            return paths;
        }
    }

    private static void requireProof(String answer, Paths paths) {
        if (!answer.contains(paths.proof)) {
            throw new IllegalStateException("\"" + paths.proof + "\" does not stand in: " + answer);
        }
    }

    private static Path baseline(Site site) throws IOException {
        Path war = site.folder("baseline").resolve("baseline.war");
        ShrinkWrap.create(WebArchive.class)
                .addPackage(BaselineData.class.getPackage())
                .addAsLibrary(jarOf(PGSimpleDataSource.class))
                .as(ZipExporter.class)
                .exportTo(war.toFile(), true);
        return war;
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
