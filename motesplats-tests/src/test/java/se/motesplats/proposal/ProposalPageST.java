package se.motesplats.proposal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.st.FormClient;
import se.motesplats.st.Stage;

/** Writing a proposal: nothing typed is lost, and nothing needs a mouse. */
class ProposalPageST extends Stage {

    private static final String EMPLOYEE = "emil.ek@motesplats.example";
    private static final int MOST_TABS = 80;

    private String event = "";

    @BeforeEach
    void openTheCall() {
        LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Europe/Stockholm")));
        try (BrowserContext session = newSession("sv-SE", 1280, 900)) {
            Page coordinator = session.newPage();
            login(coordinator, "karin.koordinator@motesplats.example");
            event = newEvent(coordinator, "Prov av förslag", LocalDate.of(2032, 5, 5));
            coordinator.navigate("/event/publish.xhtml?event=" + event);
            click(coordinator, "Publicera mötesplatsen");
            coordinator.navigate("/proposal/call.xhtml?event=" + event);
            coordinator.getByLabel("Första dag").fill(today.toString());
            coordinator.getByLabel("Sista dag").fill(today.plusDays(30).toString());
            coordinator.locator("[id='form:text']").fill("Berätta om det ni gör.");
            click(coordinator, "Öppna för förslag");
            assertThat(coordinator.getByText("Inbjudan är öppen").first()).isVisible();
        }
    }

    @Test
    void a_draft_saves_itself_and_is_there_after_a_lost_login() {
        login(EMPLOYEE);
        open("/proposal/edit.xhtml?event=" + event);
        page().getByLabel("Rubrik").pressSequentially("Sparas av sig själv");
        assertThat(page().locator(".m-saved")).containsText("Sparat kl.");
        page().getByLabel("Innehåll").fill("Det här står kvar.");
        page().getByLabel("Rubrik").focus();
        assertThat(page().locator(".m-saved")).isVisible();
        page().waitForCondition(() -> saved("Det här står kvar."));

        page().context().clearCookies();
        page().getByLabel("Innehåll").fill("Det här skrevs sist.");
        click(page(), "Spara utkast");
        assertThat(page()).hasURL(Pattern.compile(".*/account/login\\.xhtml\\?from=.*"));
        logIn(page(), EMPLOYEE);
        assertThat(page()).hasURL(Pattern.compile(".*/proposal/edit\\.xhtml\\?proposal=\\d+"));
        assertThat(page().getByLabel("Rubrik")).hasValue("Sparas av sig själv");
        assertThat(page().getByLabel("Innehåll")).hasValue("Det här skrevs sist.");
        open("/proposal/edit.xhtml?event=" + event);
        page().getByRole(AriaRole.LINK, named("Sparas av sig själv")).click();
        assertThat(page().getByLabel("Innehåll")).hasValue("Det här står kvar.");
    }

    @Test
    void a_new_draft_is_back_after_a_lost_login_but_not_for_somebody_else() {
        for (String next : List.of(EMPLOYEE, "petra.palm@motesplats.example")) {
            login(EMPLOYEE);
            open("/proposal/edit.xhtml?event=" + event);
            page().context().clearCookies();
            page().getByLabel("Rubrik").fill("Aldrig sparad");
            page().locator("[id='form:format']").selectOption("SEMINAR");
            assertThat(page()).hasURL(Pattern.compile(".*/account/login\\.xhtml\\?from=.*"));
            logIn(page(), next);
            assertThat(page()).hasURL(Pattern.compile(".*/proposal/edit\\.xhtml\\?event=" + event));
            assertThat(page().getByLabel("Rubrik"))
                    .hasValue(next.equals(EMPLOYEE) ? "Aldrig sparad" : "");
            page().context().clearCookies();
        }
    }

    /** Looks with the eyes of the same person in another window. */
    private boolean saved(String text) {
        Page other = page().context().newPage();
        try {
            other.navigate("/proposal/edit.xhtml?event=" + event);
            other.getByRole(AriaRole.LINK, named("Sparas av sig själv")).first().click();
            return other.getByLabel("Innehåll").inputValue().equals(text);
        } finally {
            other.close();
        }
    }

    @Test
    void what_was_done_is_said_although_the_form_saved_itself_once_more_meanwhile() {
        FormClient client = new FormClient(url());
        client.login(EMPLOYEE, "demo");
        String page = "/proposal/edit.xhtml?event=" + event;
        Map<String, String> typed = new LinkedHashMap<>(client.form(page, "form"));
        typed.put("form:title", "Sparas två gånger");
        Map<String, String> byItself = new LinkedHashMap<>(typed);
        byItself.putAll(
                Map.of(
                        "jakarta.faces.partial.ajax", "true",
                        "jakarta.faces.source", "form:title",
                        "jakarta.faces.behavior.event", "change",
                        "jakarta.faces.partial.event", "change",
                        "jakarta.faces.partial.execute", "form",
                        "jakarta.faces.partial.render", "form:saved"));
        typed.put("form:save", "");

        HttpResponse<String> saved = client.post(page, typed);
        HttpResponse<String> late = client.post(page, byItself, "Faces-Request", "partial/ajax");

        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(late.body()).contains("<partial-response");
        String next = URI.create(saved.headers().firstValue("location").orElseThrow()).toString();
        assertThat(client.get(next.substring(next.indexOf("/proposal/"))).body())
                .contains("är sparat");
    }

    @Test
    void everything_from_login_to_receipt_is_done_by_keyboard() {
        open("/event/view.xhtml?event=" + event);
        tabTo(page().getByRole(AriaRole.LINK, named("Logga in")).first());
        press("Enter");
        tabTo(page().getByLabel("E-postadress"));
        type(EMPLOYEE);
        tabTo(page().locator("input[type=password]"));
        type("demo");
        press("Enter");
        page().waitForURL(address -> !address.contains("/account/login"));

        tabTo(page().getByRole(AriaRole.LINK, named("Mötesplatser")).first());
        press("Enter");
        Locator own = page().locator("a[href$='event=" + event + "']").first();
        turnTo(own);
        tabTo(own);
        press("Enter");
        tabTo(page().getByRole(AriaRole.LINK, named("Skriv ett förslag")).first());
        press("Enter");

        tabTo(page().getByLabel("Rubrik"));
        type("Skrivet utan mus");
        tabTo(page().getByLabel("Innehåll"));
        type("Allt går att nå med tangenterna.");
        tabTo(page().locator("[id='form:format']"));
        type("Sem");
        tabTo(page().getByRole(AriaRole.BUTTON, named("Skicka in förslaget")));
        press("Enter");
        assertThat(page().getByText("är inskickat").first()).isVisible();
    }

    /** Turns the pages of the list: others may have made many events that come earlier. */
    private void turnTo(Locator wanted) {
        int pageNumber = 1;
        assertThat(page()).hasURL(Pattern.compile(".*/event/list\\.xhtml.*"));
        page().waitForLoadState();
        while (wanted.count() == 0) {
            tabTo(page().locator("a[rel=next]"));
            press("Enter");
            assertThat(page()).hasURL(Pattern.compile(".*[?&]page=" + ++pageNumber + "(&.*)?"));
            page().waitForLoadState();
        }
    }

    private void tabTo(Locator wanted) {
        wanted.waitFor();
        int tabs = 0;
        while (!Boolean.TRUE.equals(wanted.evaluate("e => e === document.activeElement"))) {
            assertThat(tabs++).as("tabs to " + wanted).isLessThan(MOST_TABS);
            press("Tab");
        }
        assertThat(wanted.evaluate("e => e.matches(':focus-visible')"))
                .as("visible focus on " + wanted)
                .isEqualTo(true);
    }

    private void press(String key) {
        page().keyboard().press(key);
    }

    private void type(String text) {
        page().keyboard().type(text);
    }

    private static void click(Page on, String button) {
        on.getByRole(AriaRole.BUTTON, named(button)).first().click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
