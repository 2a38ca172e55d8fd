package se.motesplats.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.motesplats.stand.Poll;
import se.motesplats.stand.Ports;

/** The run command on a tree that is built already, from the command line to the first page. */
final class SecondStartBench implements Benchmark {

    private static final int STARTS = 5;
    private static final double TARGET_SECONDS = 15;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern PROGRESS = Pattern.compile("^\\[ *([0-9.]+) s\\] (.*)$");
    private static final String FIRST_PAGE = "first page";

    /**
     * One run of the command.
     *
     * @param stand when the command's own program began to count
     */
    private record Start(double total, double stand, double database, double cpu) {}

    @Override
    public Report run(Site site) throws Exception {
        start(site);
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            starts.add(start(site));
        }
        double total = median(starts.stream().mapToDouble(Start::total).toArray());
        return new Report("Second start of a built tree")
                .text(
                        "`mvn -Prun` from the command line to the first page, Maven included; medians of %d starts, after one that"
                                + " is not counted.",
                        STARTS)
                .tableHead("part", "seconds")
                .row(
                        "Maven, until the stand begins",
                        seconds(starts.stream().mapToDouble(Start::stand).toArray()))
                .row(
                        "PostgreSQL answers, after that",
                        seconds(starts.stream().mapToDouble(Start::database).toArray()))
                .row(
                        "**first page, altogether**",
                        "**" + seconds(starts.stream().mapToDouble(Start::total).toArray()) + "**")
                .row(
                        "processor time of all processes till then",
                        seconds(starts.stream().mapToDouble(Start::cpu).toArray()))
                .endOfTable()
                .atMost("seconds to the first page", TARGET_SECONDS, total);
    }

    private static double median(double... values) {
        return Rounds.median(values);
    }

    private static String seconds(double... values) {
        return Report.format("%.1f", median(values));
    }

    private static Start start(Site site) throws IOException, InterruptedException {
        Path data = site.folder("second-start").resolve("data");
        ProcessBuilder builder =
                new ProcessBuilder(
                                "mvn",
                                "-o",
                                "-Prun",
                                "-Dport=" + Ports.free(),
                                "-Dmail.port=" + Ports.free(),
                                "-Ddata=" + data)
                        .directory(site.project().toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectInput(new File("/dev/null"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        long start = System.nanoTime();
        Process maven = builder.start();
        Tree tree = new Tree(maven.pid());
        double stand = 0;
        double database = 0;
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(maven.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                double now = (System.nanoTime() - start) / 1e9;
                Matcher progress = PROGRESS.matcher(line);
                if (!progress.matches()) {
                    continue;
                }
                if (stand == 0) {
                    stand = now;
                } else if (database == 0) {
                    database = now - stand;
                }
                if (progress.group(2).contains(FIRST_PAGE)) {
                    double cpu = tree.cpuSeconds();
                    end(maven, tree);
                    return new Start(now, stand, database, cpu);
                }
            }
        }
        throw new IllegalStateException("mvn -Prun ended without a first page.");
    }

    /** As Ctrl-C does it; nothing may stay. */
    private static void end(Process maven, Tree tree) {
        List<ProcessHandle> all = tree.processes();
        maven.destroy();
        Poll.untilTrue(
                PATIENCE,
                "the end of all that mvn -Prun had started",
                () -> all.stream().noneMatch(ProcessHandle::isAlive));
    }
}
