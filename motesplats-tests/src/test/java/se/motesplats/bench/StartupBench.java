package se.motesplats.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import se.motesplats.stand.Application;
import se.motesplats.stand.Poll;
import se.motesplats.stand.Ports;

/** The whole application against an empty war on plain Payara Micro, from command to first page. */
final class StartupBench implements Benchmark {

    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SETTLING = Duration.ofSeconds(3);

    /** One start. */
    private record Start(double seconds, double megabytes, double cpu) {}

    @Override
    public Report run(Site site) throws Exception {
        Report report = new Report("Start and memory against an empty war");
        List<Start> applications = new ArrayList<>();
        List<Start> empties = new ArrayList<>();
        Start first;
        Rounds time;
        try (Site.Stand stand = site.stand()) {
            first = firstStart(site, stand);
            Path empty = emptyWar(site);
            time =
                    Rounds.interleave(
                            ROUNDS,
                            () -> seconds(applications, () -> application(stand)),
                            () -> seconds(empties, () -> empty(site, empty)));
        }
        Rounds memory = pairs(applications, empties, true);
        Rounds cpu = pairs(applications, empties, false);
        return report.text(
                        "`java -jar motesplats.jar` with its launcher, on a database that is migrated and filled, against"
                                + " `java -jar payara-micro.jar --deploy empty.war` with the server's own defaults; medians of %d"
                                + " rounds in turns. Memory is the resident set of all processes, %d s after the first page.",
                        ROUNDS, SETTLING.toSeconds())
                .tableHead("", "motesplats.jar", "empty war", "ratio")
                .compared("to the first page", "s", time)
                .compared("resident memory", "MB", memory)
                .compared("processor time till then", "s", cpu)
                .endOfTable()
                .text(
                        "The very first start, which unpacks the server, migrates and fills the database and has no class archive"
                                + " yet, took %.1f s to the first page.",
                        first.seconds)
                .atMost("time to first page", 1.0, time.ratio())
                .atMost("resident memory", 1.3, memory.ratio());
    }

    private interface Starter {
        Start start() throws Exception;
    }

    private static double seconds(List<Start> starts, Starter starter) throws Exception {
        Start start = starter.start();
        starts.add(start);
        return start.seconds;
    }

    private static Rounds pairs(List<Start> applications, List<Start> empties, boolean memory) {
        List<Rounds.Round> rounds = new ArrayList<>();
        for (int i = 0; i < applications.size(); i++) {
            Start a = applications.get(i);
            Start b = empties.get(i);
            rounds.add(
                    memory
                            ? new Rounds.Round(a.megabytes, b.megabytes)
                            : new Rounds.Round(a.cpu, b.cpu));
        }
        return new Rounds(rounds);
    }

    private static Start application(Site.Stand stand) throws Exception {
        long start = System.nanoTime();
        try (Application application = stand.start("startup.log", Map.of(), List.of(), List.of())) {
            return measured(application, start);
        }
    }

    private static Start empty(Site site, Path war) throws Exception {
        int port = Ports.free();
        List<String> command =
                List.of(
                        Site.java(),
                        "-jar",
                        site.microJar().toString(),
                        "--port",
                        Integer.toString(port),
                        "--deploy",
                        war.toString());
        long start = System.nanoTime();
        try (Application plain =
                Application.start(
                        command,
                        Map.of(),
                        "http://127.0.0.1:" + port + "/empty",
                        site.folder("logs").resolve("empty.log"))) {
            return measured(plain, start);
        }
    }

    private static Start measured(Application application, long start) throws IOException {
        application.awaitFirstPage(PATIENCE);
        double seconds = (System.nanoTime() - start) / 1e9;
        Tree tree = new Tree(application.pid());
        double cpu = tree.cpuSeconds();
        settle();
        return new Start(seconds, tree.residentMegabytes(), cpu);
    }

    private static void settle() {
        long start = System.nanoTime();
        Poll.untilTrue(
                SETTLING.plusSeconds(5),
                "the processes to come to rest",
                () -> System.nanoTime() - start > SETTLING.toNanos());
    }

    /** Unpacks, migrates, and stays until the class archive is written. */
    private static Start firstStart(Site site, Site.Stand stand) throws Exception {
        Path runtime = site.jar().resolveSibling("motesplats-runtime");
        long start = System.nanoTime();
        try (Application application =
                stand.start("first-start.log", Map.of(), List.of(), List.of())) {
            Start first = measured(application, start);
            Poll.untilTrue(PATIENCE, "the class archive", () -> hasArchive(runtime));
            return first;
        }
    }

    private static boolean hasArchive(Path runtime) {
        try (var files = Files.walk(runtime, 2)) {
            return files.anyMatch(file -> file.toString().endsWith(".jsa"));
        } catch (IOException e) {
            return false;
        }
    }

    private static Path emptyWar(Site site) throws IOException {
        Path war = site.folder("empty").resolve("empty.war");
        ShrinkWrap.create(WebArchive.class)
                .addAsWebResource(
                        new StringAsset("<!DOCTYPE html><title>Empty</title>"), "index.html")
                .as(ZipExporter.class)
                .exportTo(war.toFile(), true);
        return war;
    }
}
