package se.motesplats.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.motesplats.stand.Application;

/** A morning on which everybody logs in, and what it does to those who only read. */
final class LoginBench implements Benchmark {

    private static final int ROUNDS = 3;
    private static final int PEOPLE = 50;
    private static final int ANSWERS = 60;
    private static final Duration TURN = Duration.ofSeconds(15);
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String PAGE = "/account/login.xhtml";

    @Override
    public Report run(Site site) throws Exception {
        Rounds rate;
        Rounds delay;
        try (Site.Stand stand = site.stand();
                Application application =
                        stand.start("login.log", Map.of(), List.of(), List.of())) {
            application.awaitFirstPage(PATIENCE);
            MorningLogins logins = new MorningLogins(application.url(), people(stand));
            Load page = new Load(URI.create(application.url()).getPort(), PAGE);
            logins.perSecond(PEOPLE, WARM_UP);
            page.perSecond(1, WARM_UP);
            rate =
                    Rounds.interleave(
                            ROUNDS, () -> logins.perSecond(PEOPLE, TURN), () -> bare(site));
            delay =
                    Rounds.interleave(
                            ROUNDS, () -> during(logins, page), () -> p95(page.millis(ANSWERS)));
        }
        return new Report("Logins, and pages meanwhile")
                .text(
                        "%d people log in at once by the form (the page, then the password, then six short transactions), against"
                                + " PBKDF2 of the same cost by the platform on all processors in a JVM with the first compiler alone, as"
                                + " the application ran until then; and the p95 of the login page for somebody who reads, meanwhile and"
                                + " without; medians of %d rounds in turns.",
                        PEOPLE, ROUNDS)
                .tableHead("", "application", "baseline", "ratio")
                .compared("logins and bare hashes a second", "", rate)
                .compared("p95 of a page while they log in, and without", "ms", delay)
                .endOfTable()
                .atLeast("logins against bare hashing by the first compiler", 4.0, rate.ratio())
                .atMost("p95 of a page meanwhile", 1.5, delay.ratio());
    }

    private static List<String> people(Site.Stand stand) throws Exception {
        List<String> emails = new ArrayList<>();
        try (Connection connection = stand.postgres.connect(stand.name);
                Statement sql = connection.createStatement();
                ResultSet row =
                        sql.executeQuery(
                                "select p.email from person p join account a on a.person_id = p.id"
                                        + " where a.enabled and a.password_hash is not null order by p.id")) {
            while (row.next()) {
                emails.add(row.getString(1));
            }
        }
        return emails;
    }

    private static double bare(Site site) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Site.java(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BareHashing.class.getName(),
                                Long.toString(TURN.toSeconds()))
                        .redirectError(site.folder("logs").resolve("bare.log").toFile())
                        .start();
        String rate =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                        .strip();
        if (process.waitFor() != 0) {
            throw new IOException("bare hashing failed, see bare.log");
        }
        return Double.parseDouble(rate);
    }

    /** The page is asked for as long as logins go on. */
    private static double during(MorningLogins logins, Load page) throws Exception {
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            Future<Double> busy = beside.submit(() -> logins.perSecond(PEOPLE, TURN));
            CompletableFuture.runAsync(
                            () -> {},
                            CompletableFuture.delayedExecutor(
                                    2, java.util.concurrent.TimeUnit.SECONDS))
                    .join();
            double taken = p95(page.millis(ANSWERS));
            busy.get();
            return taken;
        } finally {
            beside.shutdownNow();
        }
    }

    private static double p95(double[] millis) {
        return Rounds.percentile(95, millis);
    }
}
