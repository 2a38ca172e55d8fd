package se.motesplats.st;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.motesplats.it.Participants;
import se.motesplats.stand.Database;
import se.motesplats.stand.MailServer;
import se.motesplats.stand.Poll;
import se.motesplats.stand.Postgres;

/**
 * Base of the browser tests. Each test has a browser session of its own on the one application that
 * they share, so tests must not count on an empty database or an empty mailbox. A failed test
 * leaves {@code target/screenshots/<Class>.<test>.png}.
 */
public abstract class Stage {

    private static final List<String> WCAG_2_2_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** The password of all demo people. */
    private static final String DEMO_PASSWORD = "demo";

    /**
     * First the kind of screen, then what the page is made of: each kind of element where it
     * stands, in its state, with a text or without.
     */
    private static final String MADE_OF =
            """
            () => {
                const state = /^(role|type|aria-(busy|checked|current|disabled|expanded|haspopup|hidden|invalid|live|modal|pressed|readonly|required|selected|sort))$/;
                const name = (e, n) => state.test(n) ? n + '=' + e.getAttribute(n) : n;
                const kind = e => e.localName + '.' + e.className + '[' + e.getAttributeNames().map(n => name(e, n)) + ']';
                const root = document.documentElement;
                return [innerWidth + (matchMedia('(prefers-color-scheme: dark)').matches ? ' dark ' : ' light ') + (root.dataset.theme || ''),
                    ...new Set([...document.querySelectorAll('body *')].map(
                        e => kind(e.parentElement) + '>' + kind(e) + (e.textContent.trim() ? '' : ' empty')))];
            }
            """;

    /** What axe found no fault in, by page and kind of screen. It takes most of the time. */
    private static final Map<String, Set<Object>> SOUND = new HashMap<>();

    /** How long a node may still tell the time from before the clock was moved. */
    private static final Duration CLOCK_MEMORY = Duration.ofMillis(1_100);

    /** A busy machine is slow; a page that never comes is still found out. */
    private static final double PATIENCE_MILLIS = 20_000;

    private static final String SESSION = "JSESSIONID";

    /** The cookies that people got when they logged in on the stage, by their addresses. */
    private static final Map<String, List<Cookie>> SESSIONS = new ConcurrentHashMap<>();

    /** How often to press Tab at least, so that the focus need not be asked for each time. */
    private static final String BETWEEN =
            """
            e => {
                const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
                    .filter(o => o.tabIndex >= 0 && !o.disabled && o.type !== 'radio' && o.checkVisibility({visibilityProperty: true}));
                return Math.max(0, all.indexOf(e) - Math.max(-1, all.indexOf(document.activeElement)) - 2);
            }
            """;

    /** Whoever has pressed Tab so often gives up. */
    private static final int MOST_TABS = 400;

    private @Nullable BrowserContext session;
    private @Nullable Page page;

    @RegisterExtension
    private final AfterTestExecutionCallback picture =
            test -> {
                if (test.getExecutionException().stream()
                        .anyMatch(TimeoutException.class::isInstance)) {
                    // What does not answer a test does not pose for a picture either.
                    session = null;
                    page = null;
                    Theatre.get().leaveBrowser();
                } else if (test.getExecutionException().isPresent()) {
                    photograph(test);
                }
            };

    @BeforeEach
    void bePatient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @AfterEach
    void closeSession() {
        if (session != null) {
            Theatre.get().takeBack(session);
            session = null;
            page = null;
        }
    }

    /** One picture of each page that is open, for a story has several people. */
    private void photograph(ExtensionContext test) {
        String name =
                test.getRequiredTestClass().getSimpleName()
                        + "."
                        + test.getRequiredTestMethod().getName();
        int count = 0;
        for (BrowserContext open : Theatre.get().browser().contexts()) {
            for (Page shown : open.pages()) {
                shown.screenshot(
                        new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(
                                        Path.of(
                                                System.getProperty("motesplats.work"),
                                                "screenshots",
                                                name + (count == 0 ? "" : "-" + count) + ".png")));
                count++;
            }
        }
    }

    /**
     * The page of this test's own session: Swedish, 1280 pixels wide; opened for the first who
     * asks. It knows nothing of the tests before, but for scripts and styles that the browser kept.
     */
    protected final Page page() {
        Page shown = page;
        if (shown == null) {
            BrowserContext opened = Theatre.get().session(() -> newSession("sv-SE", 1280, 900));
            session = opened;
            shown = opened.newPage();
            page = shown;
        }
        return shown;
    }

    /** A further session, for a second person or a small screen; the test closes it. */
    protected final BrowserContext newSession(String locale, int width, int height) {
        return Theatre.get()
                .browser()
                .newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL(url())
                                .setLocale(locale)
                                .setTimezoneId("Europe/Stockholm")
                                .setViewportSize(width, height));
    }

    /**
     * A session in front of a {@link se.motesplats.stand.TlsProxy}, whose certificate nobody knows.
     */
    protected final BrowserContext newSessionByTls(boolean scripts) {
        return Theatre.get()
                .browser()
                .newContext(
                        new Browser.NewContextOptions()
                                .setIgnoreHTTPSErrors(true)
                                .setJavaScriptEnabled(scripts)
                                .setLocale("sv-SE")
                                .setTimezoneId("Europe/Stockholm")
                                .setViewportSize(1280, 900));
    }

    /**
     * Goes to it with Tab from where the focus is, as somebody without a mouse, and presses Enter.
     */
    protected static void pressByKeys(Page on, Locator what) {
        what.waitFor();
        int between = ((Number) what.evaluate(BETWEEN)).intValue();
        for (int i = 0; i < between; i++) {
            on.keyboard().press("Tab");
        }
        for (int i = 0; i < MOST_TABS; i++) {
            if (Boolean.TRUE.equals(what.evaluate("e => e === document.activeElement"))) {
                on.keyboard().press("Enter");
                return;
            }
            on.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + what + " on " + on.url());
    }

    /** The video that the browser takes for its camera, as YUV4MPEG2. */
    protected static Path camera() {
        return Theatre.CAMERA;
    }

    /** The address of the application, without a slash at the end. */
    protected final String url() {
        return Theatre.get().application.url();
    }

    /** What the application has said so far. */
    protected final Path applicationLog() {
        return Theatre.get().application.log();
    }

    /** Opens a page of the application, such as {@code /event/list.xhtml}. */
    protected final Page open(String path) {
        page().navigate(path);
        return page();
    }

    /** Logs the demo person in on this test's page; see {@link #login(Page, String)}. */
    protected final void login(String email) {
        login(page(), email);
    }

    /**
     * Lets the demo person go on in the session of an earlier test while that lasts: to draw the
     * form, hash the password and draw the start page again for each would prove nothing more.
     * Which page is shown then is for the test to say.
     */
    protected final void login(Page on, String email) {
        List<Cookie> known = SESSIONS.get(email);
        if (known != null) {
            on.context().addCookies(known);
            APIResponse own =
                    on.request()
                            .get(
                                    url() + "/account/me.xhtml",
                                    RequestOptions.create().setMaxRedirects(0));
            if (own.status() == 200) {
                return;
            }
        }
        List<String> before = on.context().cookies().stream().map(c -> c.name).toList();
        loginByForm(on, email);
        SESSIONS.put(
                email,
                on.context().cookies().stream()
                        .filter(c -> c.name.equals(SESSION) || !before.contains(c.name))
                        .toList());
    }

    /** In a session of its own, for tests about the login and of what ends or changes a session. */
    protected final void loginByForm(Page on, String email) {
        on.navigate("/account/login.xhtml");
        logIn(on, email);
    }

    /** Fills in the login page that is shown. */
    protected final void logIn(Page on, String email) {
        textBox(on, "E-postadress").fill(email);
        textBox(on, "Lösenord").fill(DEMO_PASSWORD);
        on.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logga in")).click();
        on.waitForURL(address -> !address.contains("/account/login"));
    }

    private static Locator textBox(Page on, String label) {
        return on.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label));
    }

    /**
     * Makes an event in two days with rooms, a copy of the demo's cancelled one, and shows it.
     *
     * @param coordinator a page on which a coordinator is logged in
     * @return its id
     */
    protected final String newEvent(Page coordinator, String title, LocalDate firstDay) {
        coordinator.navigate("/event/copy.xhtml?event=" + cancelledEvent());
        coordinator.getByLabel("Första dagen").fill(firstDay.toString());
        coordinator.getByLabel("Första dagen").press("Tab");
        coordinator.locator("[id='form:dates'] table").waitFor();
        coordinator.getByLabel("Titel").fill(title);
        coordinator
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Skapa mötesplatsen"))
                .click();
        coordinator.waitForURL(address -> address.contains("/event/view.xhtml"));
        return eventOf(coordinator);
    }

    private long cancelledEvent() {
        return participants()
                .number("select id from event where title = 'Mötesplats Funktionshinder 2020'");
    }

    /** The number of the event that the page's address names. */
    protected static String eventOf(Page shown) {
        Matcher event = Pattern.compile("[?&]event=(\\d+)").matcher(shown.url());
        assertThat(event.find()).as("an event in " + shown.url()).isTrue();
        return event.group(1);
    }

    protected final MailServer mails() {
        return sharedMails();
    }

    /** The SMTP server of the stage, for a class that starts a server of its own. */
    protected static MailServer sharedMails() {
        return Theatre.get().mails;
    }

    /** The database server of the stage, for tests that break it and mend it. */
    protected static Postgres sharedPostgres() {
        return Theatre.get().postgres;
    }

    /** A further, empty database on the stage's PostgreSQL. */
    protected static Database newDatabase(String name) {
        return Theatre.get().postgres.database(name);
    }

    /** The database behind the application, to look and to prepare what no page can. */
    protected final Database database() {
        return Theatre.get().database;
    }

    /** What makes people on seats and reads rows, in connections that the stage keeps. */
    protected final Participants participants() {
        return new Participants(Theatre.get().connections);
    }

    /** The same on another database. */
    protected static Participants participants(Participants.Connections database) {
        return new Participants(new KeptConnections(database));
    }

    /** Lets the application tell the real time again. */
    protected final void resetClock() {
        setClock(Clock.systemUTC().instant());
    }

    /** Moves the application's clock; every node tells the new time when this returns. */
    protected final void setClock(Instant now) {
        long shift = Duration.between(Clock.systemUTC().instant(), now).toSeconds();
        try (Connection connection = Theatre.get().connections.open()) {
            connection.setAutoCommit(false);
            try (Statement who = connection.createStatement();
                    PreparedStatement move =
                            connection.prepareStatement("update app_clock set shift_seconds = ?")) {
                who.execute("select set_config('motesplats.system', 'stage', true)");
                move.setLong(1, shift);
                move.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The clock cannot be moved", e);
        }
        long moved = System.nanoTime();
        Poll.untilTrue(
                CLOCK_MEMORY.multipliedBy(2),
                "the nodes to forget the old time",
                () -> System.nanoTime() - moved > CLOCK_MEMORY.toNanos());
    }

    /**
     * Takes a picture for the documentation, of what is seen without scrolling. They are written to
     * {@code motesplats.pictures}, which is below {@code target} unless somebody asks for new ones.
     *
     * @param name of the file, without its ending
     */
    protected final void picture(Page shown, String name) {
        shown.evaluate("window.scrollTo(0, 0)");
        shown.screenshot(
                new Page.ScreenshotOptions()
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setPath(
                                Path.of(
                                        System.getProperty(
                                                "motesplats.pictures",
                                                System.getProperty("motesplats.work")
                                                        + "/pictures"),
                                        name + ".png")));
    }

    /**
     * Proves that the page as it is now has no fault that axe knows of WCAG 2.2 AA. What it is made
     * of may have been found sound on such a screen before: the same with more rows, for somebody
     * else or in another language is as sound.
     */
    protected final void axe(Page shown) {
        List<?> madeOf = (List<?>) shown.evaluate(MADE_OF);
        Set<Object> sound =
                SOUND.computeIfAbsent(
                        shown.url().replaceAll("https?://[^/]+|[?#;].*", "") + madeOf.get(0),
                        page -> new HashSet<>());
        if (!sound.containsAll(madeOf)) {
            findNoFault(shown);
            sound.addAll(madeOf);
        }
    }

    private static final String STILL_FRAME = "iframe[sandbox='']";

    private static void findNoFault(Page shown) {
        // Without frames there is nothing to put together, which takes axe longer than its rules.
        // One that runs nothing shows a document that is no page of ours, such as a mail.
        int still = shown.locator(STILL_FRAME).count();
        assertThat(shown.frames()).as("frames of " + shown.url()).hasSize(1 + still);
        AxeRunOptions faultsOnly = new AxeRunOptions();
        faultsOnly.setIFrames(false);
        // To say of each element what is right about it takes as long as to find that out.
        faultsOnly.setResultTypes(List.of("violations"));
        List<String> faults =
                new AxeBuilder(shown)
                                .options(faultsOnly)
                                .setLegacyMode(true)
                                .withTags(WCAG_2_2_AA)
                                .analyze()
                                .getViolations()
                                .stream()
                                .flatMap(
                                        rule ->
                                                rule.getNodes().stream()
                                                        .map(
                                                                node ->
                                                                        "%s: %s"
                                                                                .formatted(
                                                                                        rule
                                                                                                .getHelp(),
                                                                                        node
                                                                                                .getHtml())))
                                .toList();
        assertThat(faults).as("accessibility of " + shown.url()).isEmpty();
    }
}
