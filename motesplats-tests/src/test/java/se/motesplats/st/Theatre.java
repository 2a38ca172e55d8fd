package se.motesplats.st;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.motesplats.stand.Application;
import se.motesplats.stand.Database;
import se.motesplats.stand.MailServer;
import se.motesplats.stand.Postgres;
import se.motesplats.stand.Workplace;

/**
 * What all browser tests of this JVM share: PostgreSQL, SMTP server, one {@code motesplats.jar} in
 * demo mode on a database of its own, and one browser.
 */
final class Theatre implements AutoCloseable {

    static final Path WORK =
            Workplace.claim(Path.of(System.getProperty("motesplats.work")), "stage");

    /** What the browser takes for its camera; a test that needs one writes it first. */
    static final Path CAMERA = WORK.resolve("camera.y4m").toAbsolutePath();

    static final Path JAR = Path.of(System.getProperty("motesplats.jar"));

    private static final Duration START = Duration.ofMinutes(3);

    private static @Nullable Theatre open;

    final Postgres postgres;
    final MailServer mails;
    final Database database;
    final Application application;
    final Browser browser;
    private final Playwright playwright;

    private Theatre() {
        postgres = Postgres.start(WORK.resolve("postgres"), 0);
        mails = new MailServer(0);
        database = postgres.database("st_" + UUID.randomUUID().toString().replace("-", ""));
        application = Application.start(JAR, database, mails, 0, WORK.resolve("application.log"));
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = launch();
        application.awaitFirstPage(START);
    }

    private Browser launch() {
        List<String> flags =
                new ArrayList<>(
                        List.of(
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-gpu",
                                "--disable-sync",
                                "--use-fake-device-for-media-stream",
                                "--use-fake-ui-for-media-stream",
                                "--use-file-for-fake-video-capture=" + CAMERA,
                                "--no-first-run"));
        if (BrowserFinder.isRoot()) {
            // Chromium refuses to run its sandbox as root.
            flags.add("--no-sandbox");
        }
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(flags);
        BrowserFinder.find().ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options);
    }

    /** The one theatre, opened when the first test needs it. */
    static synchronized Theatre get() {
        if (open == null) {
            open = new Theatre();
        }
        return open;
    }

    static synchronized void closeIfOpen() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    @Override
    public void close() {
        playwright.close();
        application.close();
        mails.close();
        postgres.close();
    }
}
