package se.motesplats.shared;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.motesplats.st.FormClient;
import se.motesplats.st.Stage;
import se.motesplats.stand.Application;
import se.motesplats.stand.Database;
import se.motesplats.stand.Ports;

/**
 * The application as it is run for real: behind https, without demo mode, from its first start on.
 */
class RealServerST extends Stage {

    private static final Path WORK = Path.of(System.getProperty("motesplats.work"), "real");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern FIRST = Pattern.compile("/account/first\\.xhtml\\?token=\\S+");
    private static final String NEVER_DEFAULT = "fyra blå hästar utan sadel";

    private final Database database =
            newDatabase("real_" + UUID.randomUUID().toString().replace("-", ""));
    private final int port = Ports.free();
    private final String plain = "http://127.0.0.1:" + port;

    @Test
    void from_the_first_start_on() throws IOException, SQLException {
        try (Application application = start("first", settings())) {
            application.awaitFirstPage(PATIENCE);
            cookiesAndPagesAreForHttpsAlone();
            thereIsNoDemo();
            String link = printedLink(application.log());
            theFirstAdministratorIsMadeOnce(link);
        }
        Map<String, String> demo = settings();
        demo.put("motesplats.demo", "true");
        assertThat(lastWordOf("demo", demo))
                .contains(
                        "Demo mode refuses this database", "motesplats.demo", "motesplats.db.url");
    }

    private void cookiesAndPagesAreForHttpsAlone() {
        HttpResponse<String> behindTls = new FormClient(plain).get("/account/login.xhtml");
        assertThat(behindTls.headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000");
        assertThat(sessionCookie(behindTls)).contains("Secure", "HttpOnly", "SameSite=lax");

        HttpResponse<String> withoutTls = new FormClient(url()).get("/account/login.xhtml");
        assertThat(withoutTls.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(sessionCookie(withoutTls))
                .contains("HttpOnly", "SameSite=lax")
                .doesNotContain("Secure");
    }

    private static String sessionCookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("JSESSIONID="))
                .findFirst()
                .orElseThrow();
    }

    private void thereIsNoDemo() {
        FormClient stranger = new FormClient(plain);
        for (String path : new String[] {"/clock.xhtml", "/design.xhtml"}) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : new String[] {"/index.xhtml", "/account/login.xhtml"}) {
            assertThat(stranger.get(path).body())
                    .as(path)
                    .doesNotContain("/clock.xhtml", "/demo/moment", "/demo/login", "COORDINATOR");
        }
        assertThat(stranger.post("/demo/moment", Map.of("moment", "SEATS")).statusCode())
                .isEqualTo(404);
        assertThat(stranger.post("/demo/login", Map.of("role", "ADMINISTRATOR")).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/account/list.xhtml").body()).doesNotContain("m-user");
        assertThat(stranger.post("/clock.xhtml", Map.of("form:reset", "")).statusCode())
                .isEqualTo(404);
    }

    private static String printedLink(Path log) throws IOException {
        Matcher link = FIRST.matcher(Files.readString(log));
        assertThat(link.find()).as("the link that the first start prints").isTrue();
        return link.group();
    }

    private void theFirstAdministratorIsMadeOnce(String link) throws SQLException {
        try (BrowserContext session = newSession("sv-SE", 1280, 900)) {
            Page page = session.newPage();
            for (String refused : List.of("/account/first.xhtml", link + "x")) {
                page.navigate(plain + refused);
                assertThat(page.locator("input[type=password]")).hasCount(0);
            }
            page.navigate(plain + link);
            page.getByLabel("Förnamn").fill("Första");
            page.getByLabel("Efternamn").fill("Administratör");
            page.getByLabel("E-postadress").fill("forsta@motesplats.example");
            page.locator("input[type=password]").nth(0).fill(NEVER_DEFAULT);
            page.locator("input[type=password]").nth(1).fill(NEVER_DEFAULT);
            axe(page);
            page.locator("form button[id$=save]").click();
            assertThat(page).hasURL(plain + "/overview/setup.xhtml");
            theFirstStepsAreTickedFromTheFacts(page);
            page.navigate(plain + "/account/list.xhtml");
            assertThat(page.getByText("Första Administratör").first()).isVisible();

            page.context().clearCookies();
            page.navigate(plain + link);
            assertThat(page.locator("input[type=password]")).hasCount(0);
            page.navigate(plain + "/account/login.xhtml");
            page.getByLabel("E-postadress").fill("admin@motesplats.example");
            page.locator("input[type=password]").fill("demo");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logga in"))
                    .click();
            assertThat(page.getByText("hör inte ihop").first()).isVisible();
        }
        try (Connection connection = database.connectAsOwner();
                Statement sql = connection.createStatement();
                ResultSet row =
                        sql.executeQuery(
                                "select count(*) from role_assignment where role = 'ADMINISTRATOR'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(1);
        }
    }

    private void theFirstStepsAreTickedFromTheFacts(Page page) {
        Locator steps = page.locator(".m-setup > li");
        assertThat(steps).hasCount(6);
        assertThat(steps.filter(saying("Klart"))).hasCount(1);
        assertThat(steps.filter(saying("Organisationer"))).containsText("13 kommuner");
        assertThat(steps.filter(saying("Den första mötesplatsen"))).containsText("Går inte än");
        axe(page);
        page.getByLabel("Namn").fill("GR möts");
        press(page, "Spara namnet");
        assertThat(page.locator(".m-brand")).hasText("GR möts");
        press(page, "Lägg till Sveriges övriga 277 kommuner");
        assertThat(steps.filter(saying("Organisationer"))).containsText("290 kommuner");
        press(page, "Skicka ett provmejl till mig");
        assertThat(steps.filter(saying("Klart")).first()).isVisible();
        page.navigate(plain + "/index.xhtml");
        assertThat(page.getByText("Gör klart installationen")).isVisible();
        axe(page);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }

    private static Locator.FilterOptions saying(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Test
    void a_setting_that_is_missing_or_wrong_stops_the_start_in_one_sentence() throws IOException {
        Map<String, String> missing = settings();
        missing.remove("motesplats.mail.from");
        assertThat(lastWordOf("missing", missing))
                .contains("motesplats.mail.from (environment MOTESPLATS_MAIL_FROM) is missing");

        Map<String, String> clock = settings();
        clock.put("motesplats.clock", "2021-09-01T08:00:00Z");
        assertThat(lastWordOf("clock", clock))
                .contains("motesplats.clock", "allowed in demo mode only");

        Map<String, String> malformed = settings();
        malformed.put("motesplats.smtp.port", "twenty-five");
        assertThat(lastWordOf("malformed", malformed))
                .contains("motesplats.smtp.port", "\"twenty-five\" is not a whole number above 0");

        Map<String, String> noDatabase = settings();
        noDatabase.remove("motesplats.db.url");
        noDatabase.put("motesplats.bd.url", "jdbc:postgresql://127.0.0.1/x");
        assertThat(lastWordOf("no-database", noDatabase))
                .contains("motesplats.db.url (environment MOTESPLATS_DB_URL) is missing");
        assertThat(linesOf("no-database"))
                .as("said before the server starts, with what was probably meant")
                .hasSizeLessThan(4)
                .anyMatch(
                        line ->
                                line.contains("MOTESPLATS_BD_URL is unknown")
                                        && line.contains("did you mean MOTESPLATS_DB_URL?"));
    }

    @Test
    void a_database_that_does_not_let_the_application_in_stops_the_start_in_one_sentence()
            throws IOException {
        Map<String, String> password = settings();
        password.put("motesplats.db.password", "of somebody else");
        assertThat(lastWordOf("password", password))
                .contains(
                        "does not let the user motesplats_app in",
                        "motesplats.db.user (environment MOTESPLATS_DB_USER)",
                        "motesplats.db.password (environment MOTESPLATS_DB_PASSWORD)")
                .doesNotContain("of somebody else");

        Map<String, String> away = settings();
        away.put(
                "motesplats.db.url", "jdbc:postgresql://127.0.0.1:%d/away".formatted(Ports.free()));
        assertThat(lastWordOf("away", away))
                .contains("The database does not answer", "motesplats.db.url");

        Map<String, String> standby = settings();
        standby.merge(
                "motesplats.db.url",
                "options=-c%20default_transaction_read_only=on",
                RealServerST::withOption);
        assertThat(lastWordOf("standby", standby))
                .contains("lets itself only be read", "motesplats.db.url");
    }

    private static String withOption(String url, String option) {
        return url + (url.contains("?") ? '&' : '?') + option;
    }

    private Map<String, String> settings() {
        Map<String, String> settings =
                Application.settings(database, mails(), "https://motesplats.example");
        settings.put("motesplats.demo", "false");
        settings.put("motesplats.http.address", "127.0.0.1");
        settings.put("motesplats.http.port", Integer.toString(port));
        return settings;
    }

    private Application start(String name, Map<String, String> settings) {
        return Application.start(
                Path.of(System.getProperty("motesplats.jar")),
                settings,
                plain,
                WORK.resolve(name + ".log"));
    }

    /** The last line of a start that must end by itself, and not well. */
    private String lastWordOf(String name, Map<String, String> settings) throws IOException {
        try (Application refused = start(name, settings)) {
            assertThat(refused.awaitEnd(PATIENCE)).isEqualTo(1);
            List<String> lines = linesOf(name);
            return lines.get(lines.size() - 1);
        }
    }

    private static List<String> linesOf(String name) throws IOException {
        return Files.readAllLines(WORK.resolve(name + ".log")).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
