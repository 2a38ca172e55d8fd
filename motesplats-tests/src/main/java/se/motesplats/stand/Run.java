package se.motesplats.stand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The run command: everything on this machine, on loopback, in demo mode, until Ctrl-C. Arguments:
 * the project's folder, the port of the application, the port of the mail page, and the folder for
 * the data.
 */
public final class Run {

    /** With which the demo opens, {@code StoryMoment.FIRST}: something waits for everybody. */
    public static final Instant BUSY_DAY = Instant.parse("2021-10-08T07:00:00Z");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Kept, or the level that we set would be forgotten. */
    private static final Logger LIBRARIES = Logger.getLogger("");

    private final Console console = new Console(System.out);
    private final Path project;
    private final int port;
    private final int mailPort;
    private final Path data;
    private volatile boolean stopping;

    private Run(Path project, int port, int mailPort, Path data) {
        this.project = project;
        this.port = port;
        this.mailPort = mailPort;
        this.data = data;
    }

    public static void main(String[] arguments) throws InterruptedException {
        LIBRARIES.setLevel(Level.WARNING);
        Run run =
                new Run(
                        Path.of(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        Path.of(arguments[3]));
        try {
            run.go();
        } catch (StandFailure | CompletionException failure) {
            run.console.line("");
            run.console.line(sentence(failure));
            System.exit(1);
        }
    }

    private static String sentence(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof StandFailure) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return Objects.toString(cause.getMessage(), cause.toString());
    }

    private void go() throws InterruptedException {
        requireFree(port, "port");
        requireFree(mailPort, "mail.port");
        console.progress("PostgreSQL starts, data in " + data);
        CompletableFuture<Postgres> starting =
                CompletableFuture.supplyAsync(() -> Postgres.start(data.resolve("postgres"), 0));
        MailServer mails = new MailServer(0);
        MailPage mailPage = new MailPage(mails, mailPort);
        Postgres postgres = starting.join();
        Database database = postgres.database("motesplats");
        console.progress("PostgreSQL answers on port " + postgres.port());
        String url = "http://127.0.0.1:" + port;
        Map<String, String> settings = Application.settings(database, mails, url);
        settings.put("motesplats.http.address", "127.0.0.1");
        settings.put("motesplats.http.port", Integer.toString(port));
        settings.put("motesplats.clock", BUSY_DAY.toString());
        Application application =
                Application.start(
                        project.resolve("motesplats-ear/target/motesplats.jar"),
                        settings,
                        url,
                        data.resolve("motesplats.log"));
        Thread stop =
                new Thread(() -> stop(application, mailPage, mails, postgres), "stop-everything");
        Runtime.getRuntime().addShutdownHook(stop);
        console.progress("Mötesplats starts, log in " + application.log());
        application.awaitFirstPage(PATIENCE);
        console.progress("Mötesplats shows its first page");
        welcome(application, mailPage);
        application.awaitEnd();
        if (stopping) {
            return;
        }
        throw new StandFailure(
                "Mötesplats has ended by itself; its log is " + application.log() + ".");
    }

    private static void requireFree(int port, String option) {
        if (!Ports.isFree(port)) {
            throw new StandFailure(
                    "Port %d is taken; give another: mvn -Prun -D%s=%d"
                            .formatted(port, option, port + 10));
        }
    }

    private void stop(
            Application application, MailPage mailPage, MailServer mails, Postgres postgres) {
        stopping = true;
        console.line("");
        console.progress("Stopping");
        application.close();
        mailPage.close();
        mails.close();
        postgres.close();
        console.progress("Everything has stopped");
    }

    private void welcome(Application application, MailPage mailPage) {
        console.line("");
        console.line("  Mötesplats   " + application.url() + "/");
        console.line("  Mejl         " + mailPage.url());
        console.line("");
        demoLogins().forEach(console::line);
        console.line("");
        console.line("  Ctrl-C stops everything; the data stays in " + data + ".");
        console.line("");
    }

    private static List<String> demoLogins() {
        try (InputStream file =
                        Objects.requireNonNull(Run.class.getResourceAsStream("demo-logins.txt"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new StandFailure("The list of demo logins cannot be read.", e);
        }
    }
}
