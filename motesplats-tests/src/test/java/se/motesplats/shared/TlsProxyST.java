package se.motesplats.shared;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.motesplats.st.FormClient;
import se.motesplats.st.ProxyWalk;
import se.motesplats.st.Stage;
import se.motesplats.stand.Application;
import se.motesplats.stand.Poll;
import se.motesplats.stand.Ports;
import se.motesplats.stand.TlsProxy;

/** The delivered jar behind a proxy that speaks TLS, at the root of a host and below a path. */
class TlsProxyST extends Stage {

    /**
     * The server opens its port a blink before it puts the application behind it, and whoever asks
     * then gets its own 404. A port that is open all through the start gives many more of them.
     */
    private static final int MOST_TOO_EARLY = 4;

    private static final Path WORK = Path.of(System.getProperty("motesplats.work"), "proxy");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void every_redirect_stays_with_the_proxy_at_the_root() {
        try (TlsProxy proxy = new TlsProxy(WORK, 0, URI.create(url()).getPort());
                BrowserContext session = newSessionByTls(true)) {
            new ProxyWalk(session.newPage(), proxy.url()).go();
        }
    }

    @Test
    void a_person_whose_browser_runs_no_scripts_logs_in_and_out() {
        try (TlsProxy proxy = new TlsProxy(WORK, 0, URI.create(url()).getPort());
                BrowserContext session = newSessionByTls(false)) {
            Page page = session.newPage();
            page.setViewportSize(390, 844);
            page.navigate(proxy.url() + "/index.xhtml");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Logga in"))
                    .first()
                    .click();
            logIn(page, "emil.ek@motesplats.example");
            assertThat(page).hasURL(proxy.url() + "/index.xhtml");
            page.navigate(proxy.url() + "/account/me.xhtml");
            page.locator("details.m-user summary").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logga ut"))
                    .click();
            assertThat(page).hasURL(proxy.url() + "/index.xhtml");
        }
    }

    @Test
    void below_a_path_and_from_the_first_answer_on() {
        int port = Ports.free();
        try (TlsProxy proxy = new TlsProxy(WORK, 0, port);
                BrowserContext session = newSessionByTls(true)) {
            String base = proxy.url() + "/verktyg/moten";
            Map<String, String> settings =
                    Application.settings(
                            newDatabase("tls_" + UUID.randomUUID().toString().replace("-", "")),
                            mails(),
                            base);
            settings.put("motesplats.http.port", Integer.toString(port));
            String plain = "http://127.0.0.1:" + port;
            try (Application application =
                    Application.start(
                            Path.of(System.getProperty("motesplats.jar")),
                            settings,
                            plain + "/verktyg/moten",
                            WORK.resolve("application.log"))) {
                List<Integer> answers = new ArrayList<>();
                Poll.untilTrue(
                        PATIENCE,
                        "the first answer (log: " + application.log() + ")",
                        () -> answer(plain + "/verktyg/moten/", answers));
                assertThat(answers.subList(0, answers.size() - 1))
                        .as("answers before the first good one")
                        .hasSizeLessThanOrEqualTo(MOST_TOO_EARLY)
                        .allSatisfy(early -> assertThat(early).isEqualTo(404));
                assertThat(new FormClient(plain).get("/index.xhtml").statusCode()).isEqualTo(404);
                new ProxyWalk(session.newPage(), base).go();
            }
        }
    }

    /** Notes how the application answers, if it does; true when that is well. */
    private static boolean answer(String address, List<Integer> answers) {
        try {
            java.net.HttpURLConnection connection =
                    (java.net.HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(30_000);
            answers.add(connection.getResponseCode());
            return connection.getResponseCode() == 200;
        } catch (IOException nobodyListens) {
            return false;
        }
    }
}
