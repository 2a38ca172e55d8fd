package se.motesplats.shared;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;
import se.motesplats.stand.Application;
import se.motesplats.stand.Database;
import se.motesplats.stand.Poll;
import se.motesplats.stand.Ports;

/** The jobs and the clock. */
class JobPageST extends Stage {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration START = Duration.ofMinutes(3);

    @Test
    void a_job_that_fails_is_shown_and_stops_no_other() throws SQLException {
        login("admin@motesplats.example");
        String right = "select on reminder_rule %s " + database().appUser();
        execute("revoke " + right.formatted("from"));
        try {
            run("Skicka påminnelser");
            shows("Skicka påminnelser", "permission denied");
            assertThat(row("Skicka påminnelser")).containsText("Misslyckades");
            assertThat(page().getByText("Minst ett jobb misslyckades senast")).isVisible();
            axe(page());
            run("Skicka mejl");
            shows("Skicka mejl", "Begärt av Ada");
            assertThat(row("Skicka mejl")).containsText("Klart");
        } finally {
            execute("grant " + right.formatted("to"));
        }
        run("Skicka påminnelser");
        shows("Skicka påminnelser", "Klart");
    }

    private void run(String job) {
        open("/job/list.xhtml");
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Kör nu: " + job).setExact(true))
                .click();
        assertThat(page().locator("#messages")).containsText(job + " körs nu");
    }

    private void shows(String job, String words) {
        Poll.untilTrue(
                SOON,
                job + " to show " + words,
                () -> {
                    open("/job/list.xhtml");
                    return row(job).innerText().contains(words);
                });
    }

    private Locator row(String job) {
        return page().getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(job + "\n"));
    }

    @Test
    void the_clock_is_moved_in_demo_mode() {
        open("/clock.xhtml");
        page().getByLabel("Dag").fill("2031-10-11");
        page().getByLabel("Klockslag").fill("23.59");
        click("Ställ klockan");
        assertThat(page().locator("#messages")).containsText("lördag 11 oktober 2031 kl. 23.59");
        axe(page());
        click("En dag framåt");
        assertThat(page().locator("#messages")).containsText("söndag 12 oktober 2031");
        page().getByLabel("Dag").fill("1031-10-11");
        click("Ställ klockan");
        assertThat(page().locator(".m-summary")).isVisible();
        click("Tillbaka till verklig tid");
        assertThat(page().locator("#messages")).containsText("verkliga tiden igen");
    }

    @Test
    void outside_demo_mode_there_is_no_clock_to_move_and_no_demo_person() {
        Database database = newDatabase("plain_" + UUID.randomUUID().toString().replace("-", ""));
        Map<String, String> settings = Application.settings(database, mails(), "http://127.0.0.1");
        settings.put("motesplats.demo", "false");
        int port = Ports.free();
        settings.put("motesplats.http.address", "127.0.0.1");
        settings.put("motesplats.http.port", Integer.toString(port));
        String plain = "http://127.0.0.1:" + port;
        try (Application application =
                        Application.start(
                                Path.of(System.getProperty("motesplats.jar")),
                                settings,
                                plain,
                                Path.of(System.getProperty("motesplats.work"), "plain.log"));
                BrowserContext session = newSession("sv-SE", 1280, 900)) {
            application.awaitFirstPage(START);
            Page page = session.newPage();
            for (String path : new String[] {"/clock.xhtml", "/design.xhtml"}) {
                assertThat(page.navigate(plain + path).status()).as(path).isEqualTo(404);
            }
            page.navigate(plain + "/index.xhtml");
            assertThat(page.getByText("Klockan")).hasCount(0);
            page.navigate(plain + "/account/login.xhtml");
            page.getByLabel("E-postadress").fill("admin@motesplats.example");
            page.locator("input[type=password]").fill("demo");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logga in"))
                    .click();
            assertThat(page.getByText("hör inte ihop").first()).isVisible();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database().connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void click(String button) {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }
}
