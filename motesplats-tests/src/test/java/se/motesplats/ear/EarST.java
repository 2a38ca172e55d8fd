package se.motesplats.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;
import se.motesplats.stand.Application;

/** The same application, delivered as an ear on Payara Server. */
class EarST extends Stage {

    private static final Path TARGET = Path.of(System.getProperty("motesplats.work"));

    private static @Nullable PayaraServer server;

    @BeforeAll
    static void deploy() throws IOException {
        Map<String, String> settings =
                Application.settings(
                        newDatabase("ear_" + UUID.randomUUID().toString().replace("-", "")),
                        sharedMails(),
                        "http://127.0.0.1/motesplats");
        server = new PayaraServer(TARGET.resolve("payara6"), TARGET.resolve("ear"), settings);
        server.start();
        server.deploy(Path.of(System.getProperty("motesplats.ear")));
    }

    @AfterAll
    static void stop() throws IOException {
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
