package se.motesplats.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import se.motesplats.st.BrowserFinder;

/** A browser that says what a page costs. */
final class Chromium implements AutoCloseable {

    /**
     * Long tasks are noted from the beginning; a page is usable when the last of them has ended.
     */
    private static final String NOTE =
            """
            window.__last = 0;
            new PerformanceObserver(list => list.getEntries().forEach(e => { window.__last = Math.max(window.__last, e.startTime + e.duration); }))
                .observe({type: 'longtask', buffered: true});
            """;

    /** Quiet for so long after everything is there. */
    private static final double QUIET_MILLIS = 700;

    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;

    Chromium() {
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions()
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run"));
        BrowserFinder.find().ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
    }

    /**
     * What one look costs.
     *
     * @param bytes on the network, heads included
     * @param answered milliseconds until the page's own answer was there
     * @param usable milliseconds until nothing holds it up
     */
    record Seen(long bytes, long requests, double answered, double usable) {}

    /** With nothing kept. */
    BrowserContext session() {
        return browser.newContext(
                new Browser.NewContextOptions()
                        .setLocale("sv-SE")
                        .setTimezoneId("Europe/Stockholm")
                        .setViewportSize(1280, 900));
    }

    /**
     * @param slower how many times slower the processor is
     */
    Seen look(Page page, String address, int slower) {
        CDPSession protocol = page.context().newCDPSession(page);
        AtomicLong bytes = new AtomicLong();
        AtomicLong requests = new AtomicLong();
        protocol.on(
                "Network.loadingFinished",
                done -> {
                    long length = done.get("encodedDataLength").getAsLong();
                    if (length > 0) {
                        bytes.addAndGet(length);
                        requests.incrementAndGet();
                    }
                });
        protocol.send("Network.enable");
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", slower);
        protocol.send("Emulation.setCPUThrottlingRate", rate);
        page.addInitScript(NOTE);
        page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
        page.waitForTimeout(QUIET_MILLIS * slower / 2 + QUIET_MILLIS / 2);
        List<?> times =
                (List<?>)
                        page.evaluate(
                                """
                                () => { const n = performance.getEntriesByType('navigation')[0];
                                    return [n.responseEnd, Math.max(n.domContentLoadedEventEnd, window.__last)]; }
                                """);
        Seen seen =
                new Seen(bytes.get(), requests.get(), number(times.get(0)), number(times.get(1)));
        protocol.detach();
        return seen;
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
