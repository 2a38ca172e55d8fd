package se.motesplats.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
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

    /** What is found: the page against the servlet, and against itself while others write. */
    record Measured(Rounds againstServlet, List<Rounds> whileWriting) {}

    private PageAgainstServlet() {}

    static Rounds measure(Site site, Preparation preparation) throws Exception {
        return measure(site, preparation, List.of()).againstServlet;
    }

    /**
     * Measures also how much is left of the page's rate while somebody writes ten times a second.
     *
     * @param writes statements, each measured for itself
     */
    static Measured measure(Site site, Preparation preparation, List<String> writes)
            throws Exception {
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
            Rounds againstServlet =
                    Rounds.interleave(
                            ROUNDS,
                            () -> page.perSecond(ASKERS, TURN),
                            () -> servlet.perSecond(ASKERS, TURN));
            List<Rounds> whileWriting = new ArrayList<>();
            for (String sql : writes) {
                whileWriting.add(
                        Rounds.interleave(
                                ROUNDS,
                                () -> {
                                    Writer writer = new Writer(stand, sql);
                                    try {
                                        return page.perSecond(ASKERS, TURN);
                                    } finally {
                                        writer.end();
                                    }
                                },
                                () -> page.perSecond(ASKERS, TURN)));
            }
            return new Measured(againstServlet, whileWriting);
        }
    }

    /** Writes ten times a second until it is ended. */
    private static final class Writer {
        private static final long PAUSE_MILLIS = 100;
        private final Connection connection;
        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        private final ScheduledFuture<?> writing;

        Writer(Site.Stand stand, String sql) throws SQLException {
            connection = stand.postgres.connect(stand.name);
            writing =
                    clock.scheduleAtFixedRate(
                            () -> write(sql), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }

        private void write(String sql) {
            try (Statement statement = connection.createStatement()) {
                if (statement.executeUpdate(sql) == 0) {
                    throw new IllegalStateException("nothing changed: " + sql);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }

        void end() throws Exception {
            if (writing.isDone()) {
                writing.get();
            }
            clock.shutdownNow();
            if (!clock.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("still writing");
            }
            connection.close();
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

    /** The servlets that pages are measured against. */
    static Path baseline(Site site) throws IOException {
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
