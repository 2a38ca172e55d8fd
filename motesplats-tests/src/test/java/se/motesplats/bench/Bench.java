package se.motesplats.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the benchmarks that are named, or all, prints each result as a block of Markdown and writes
 * it to {@code target/benchmarks/<name>.md}.
 */
public final class Bench {

    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("startup", new StartupBench());
        ALL.put("event-page", new EventPageBench());
        ALL.put("event-list", new EventListBench());
        ALL.put("second-start", new SecondStartBench());
        ALL.put("distribution", new DistributionBench());
        ALL.put("claims", new ClaimsBench());
        ALL.put("naming", new NamingBench());
        ALL.put("rush", new RushBench());
        ALL.put("seat-pages", new SeatPagesBench());
        ALL.put("look", new LookBench());
        ALL.put("first-look", new FirstLookBench());
        ALL.put("hour", new HourBench());
        ALL.put("login", new LoginBench());
        ALL.put("search", new SearchBench());
        ALL.put("long-work", new LongWorkBench());
        ALL.put("mailing", new MailingBench());
        ALL.put("outbox", new OutboxBench());
        ALL.put("poll", new PollBench());
        ALL.put("rules", new RulesBench());
    }

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> names = List.of(arguments);
        for (String name : names) {
            if (!name.equals("all") && !ALL.containsKey(name)) {
                System.err.println(
                        "No benchmark is named " + name + "; there are: " + ALL.keySet());
                System.exit(1);
            }
        }
        Site site = Site.fromProperties();
        for (Map.Entry<String, Benchmark> one : ALL.entrySet()) {
            if (names.contains("all") || names.contains(one.getKey())) {
                run(site, one.getKey(), one.getValue());
            }
        }
        // Idle threads of the stand's libraries must not hold the build up.
        System.exit(0);
    }

    private static void run(Site site, String name, Benchmark benchmark) throws Exception {
        System.out.println("Measuring " + name + " …");
        String block = benchmark.run(site).markdown(name);
        System.out.println("\n" + block);
        write(site.work().resolve("benchmarks").resolve(name + ".md"), block);
    }

    private static void write(Path file, String block) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, block);
    }
}
