package se.motesplats.st;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
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
    final KeptConnections connections;
    final Application application;
    private final Playwright playwright;
    private Browser browser;
    private @Nullable BrowserContext tidied;

    private Theatre() {
        postgres = Postgres.startForTests(WORK.resolve("postgres"));
        mails = new MailServer(0);
        database = postgres.database("st_" + UUID.randomUUID().toString().replace("-", ""));
        connections = new KeptConnections(database::connectAsOwner);
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

    Browser browser() {
        return browser;
    }

    /** Takes a new browser, because the one that is open has not answered a test in its time. */
    void leaveBrowser() {
        tidied = null;
        browser = launch();
    }

    /** The session that the last test gave back, else a new one. */
    BrowserContext session(Supplier<BrowserContext> fresh) {
        BrowserContext kept = tidied;
        tidied = null;
        return kept == null ? fresh.get() : kept;
    }

    /**
     * Makes a session as good as new for the next test: without pages, cookies, permissions and
     * what pages stored. What the browser has read of scripts and styles stays, for to read that
     * again costs as much as some pages.
     */
    void takeBack(BrowserContext used) {
        List<Page> pages = used.pages();
        if (!pages.isEmpty()) {
            JsonObject ours = new JsonObject();
            ours.addProperty("origin", application.url());
            ours.addProperty("storageTypes", "all");
            used.newCDPSession(pages.get(0)).send("Storage.clearDataForOrigin", ours);
        }
        pages.forEach(Page::close);
        used.clearCookies();
        used.clearPermissions();
        used.setOffline(false);
        tidied = used;
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
