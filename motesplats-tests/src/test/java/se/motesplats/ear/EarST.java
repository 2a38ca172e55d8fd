package se.motesplats.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.motesplats.st.FormClient;
import se.motesplats.st.ProxyWalk;
import se.motesplats.st.Stage;
import se.motesplats.stand.Application;
import se.motesplats.stand.Ports;
import se.motesplats.stand.TlsProxy;

/** The same application, delivered as an ear on Payara Server. */
class EarST extends Stage {

    private static final Path TARGET = Path.of(System.getProperty("motesplats.work"));

    private static @Nullable PayaraServer server;
    private static @Nullable TlsProxy proxy;

    @BeforeAll
    static void deploy() throws IOException {
        int proxyPort = Ports.free();
        Map<String, String> settings =
                Application.settings(
                        newDatabase("ear_" + UUID.randomUUID().toString().replace("-", "")),
                        sharedMails(),
                        "https://127.0.0.1:" + proxyPort + "/motesplats");
        server = new PayaraServer(TARGET.resolve("payara6"), TARGET.resolve("ear"), settings);
        server.start();
        server.deploy(Path.of(System.getProperty("motesplats.ear")));
        proxy = new TlsProxy(TARGET.resolve("ear"), proxyPort, URI.create(server.url()).getPort());
    }

    @AfterAll
    static void stop() throws IOException {
        if (proxy != null) {
            proxy.close();
        }
        server().close();
    }

    private static PayaraServer server() {
        if (server == null) {
            throw new IllegalStateException("The server was not started");
        }
        return server;
    }

    @Test
    void a_coordinator_logs_in_and_sees_the_events() {
        try (BrowserContext session = newSession("sv-SE", 1280, 900)) {
            Page page = session.newPage();
            String url = server().applicationUrl();
            page.navigate(url + "/account/login.xhtml");
            logIn(page, "karin.koordinator@motesplats.example");
            page.navigate(url + "/event/list.xhtml");
            assertThat(page.title()).contains("Mötesplats");
            assertThat(page.content()).contains("Mötesplats Funktionshinder");
        }
    }

    @Test
    void every_redirect_stays_with_the_proxy_that_speaks_tls() {
        try (BrowserContext session = newSessionByTls(true)) {
            new ProxyWalk(
                            session.newPage(),
                            Objects.requireNonNull(proxy, "The proxy was not started").url()
                                    + "/motesplats")
                    .go();
        }
    }

    @Test
    void an_answer_does_not_say_which_server_gives_it() {
        for (String path :
                new String[] {"/", "/motesplats/", "/motesplats/nowhere", "/openapi", "/%00"}) {
            HttpResponse<String> answer = new FormClient(server().url()).get(path);
            assertThat(answer.headers().map())
                    .as(path)
                    .doesNotContainKeys("server", "x-powered-by");
            if (path.startsWith("/motesplats")) {
                assertThat(answer.body()).as(path).doesNotContainIgnoringCase("payara");
            }
        }
        for (String path :
                new String[] {
                    "/openapi",
                    "/openapi/application.wadl",
                    "/motesplats/openapi",
                    "/motesplats/application.wadl",
                    "/motesplats/api/v1/application.wadl"
                }) {
            assertThat(new FormClient(server().url()).get(path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void the_server_has_no_start_page_of_its_own_and_threads_for_slow_clients() throws IOException {
        for (String path : new String[] {"/", "/index.html"}) {
            assertThat(new FormClient(server().url()).get(path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(
                        server().get(
                                        "configs.config.server-config.thread-pools.thread-pool.http-thread-pool"
                                                + ".max-thread-pool-size"))
                .isEqualTo("200");
    }

    @Test
    void operation_pages_are_not_for_the_public() {
        for (String path : new String[] {"/health", "/metrics", "/motesplats/health"}) {
            assertThat(page().request().get(server().url() + path).text())
                    .as(path)
                    .doesNotContain("checks", "jvm", "UP");
        }
    }

    @Test
    void the_admin_console_asks_for_the_password_and_lists_the_application() {
        try (BrowserContext session = newSession("en-US", 1280, 800)) {
            Page page = session.newPage();
            page.navigate(server().adminUrl());
            page.locator("[name=j_username]").fill("admin");
            page.locator("[name=j_password]").fill(server().adminPassword());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Login")).click();
            page.waitForURL(address -> address.contains("/common/index"));
            page.navigate(server().adminUrl() + "/common/applications/applications.jsf?bare=true");
            assertThat(page.content()).contains("motesplats");
            picture(page, "admin-console");
        }
    }
}
