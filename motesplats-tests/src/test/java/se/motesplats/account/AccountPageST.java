package se.motesplats.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;
import se.motesplats.stand.Mail;

/** Login, people, keys, organisations and the log as people meet them. */
class AccountPageST extends Stage {

    private static final Pattern LINK = Pattern.compile("https?://\\S+token=\\S+");

    @Test
    void a_wrong_password_says_so_and_keeps_the_address() {
        open("/account/login.xhtml");
        page().getByLabel("E-postadress").fill("emil.ek@motesplats.example");
        page().locator("input[type=password]").fill("fel");
        button(page(), "Logga in").click();

        assertThat(page().getByText("hör inte ihop").first()).isVisible();
        assertThat(page().getByLabel("E-postadress")).hasValue("emil.ek@motesplats.example");
        axe(page());
    }

    @Test
    void a_page_that_needs_login_comes_after_the_login_and_a_lost_session_returns_to_it() {
        open("/account/me.xhtml?x=1");
        assertThat(page()).hasURL(Pattern.compile(".*/account/login\\.xhtml\\?from=.*"));
        enter(page(), "emil.ek@motesplats.example", "demo");
        assertThat(page()).hasURL(Pattern.compile(".*/account/me\\.xhtml\\?x=1"));

        page().context().clearCookies();
        page().getByLabel("Telefon").fill("031-1");
        button(page(), "Spara mina uppgifter").click();
        assertThat(page()).hasURL(Pattern.compile(".*/account/login\\.xhtml\\?from=.*me.*"));
        enter(page(), "emil.ek@motesplats.example", "demo");
        assertThat(page()).hasURL(Pattern.compile(".*/account/me\\.xhtml.*"));
        assertThat(page().getByLabel("Telefon")).hasValue("031-1");
    }

    @Test
    void the_login_leads_nowhere_else() {
        open("/account/login.xhtml?from=https://evil.example/");
        enter(page(), "emil.ek@motesplats.example", "demo");
        assertThat(page()).hasURL(url() + "/index.xhtml");
    }

    @Test
    void who_logs_out_is_out() {
        loginByForm(page(), "emil.ek@motesplats.example");
        page().locator("details.m-user summary").click();
        button(page(), "Logga ut").click();
        open("/account/me.xhtml");
        assertThat(page()).hasURL(Pattern.compile(".*/account/login\\.xhtml.*"));
    }

    @Test
    void pages_of_administrators_refuse_everybody_else() {
        login("emil.ek@motesplats.example");
        for (String path :
                List.of("/account/list.xhtml", "/account/edit.xhtml", "/audit/list.xhtml")) {
            APIResponse answer =
                    page().request().get(path, RequestOptions.create().setMaxRedirects(0));
            Assertions.assertThat(answer.status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void an_invited_person_chooses_a_password_by_the_link_of_the_mail() {
        String email = UUID.randomUUID() + "@motesplats.example";
        login("admin@motesplats.example");
        open("/account/edit.xhtml");
        page().getByLabel("Förnamn").fill("Nora");
        page().getByLabel("Efternamn").fill("Nyström");
        page().getByLabel("E-postadress").fill(email);
        axe(page());
        button(page(), "Spara personen").click();
        button(page(), "Bjud in").click();
        assertThat(page().getByText("Ett mejl med en länk är skickat").first()).isVisible();
        axe(page());

        Mail mail = mails().await(email, m -> m.text().contains("token="), Duration.ofMinutes(2));
        Matcher link = LINK.matcher(mail.text());
        Assertions.assertThat(link.find()).isTrue();
        String page = link.group().replaceFirst("https?://[^/]+", "");
        try (BrowserContext other = newSession("sv-SE", 390, 844)) {
            Page invited = other.newPage();
            invited.navigate(page);
            axe(invited);
            Locator passwords = invited.locator("input[type=password]");
            passwords.nth(0).fill("tolv gula ankor i rad");
            passwords.nth(1).fill("tolv gula ankor i rad");
            button(invited, "Spara lösenordet och logga in").click();
            assertThat(invited.getByText("Lösenordet är sparat").first()).isVisible();

            invited.navigate(page);
            assertThat(invited.getByText("Länken har redan använts").first()).isVisible();
        }
    }

    @Test
    void people_are_searched_in_pages() {
        login("admin@motesplats.example");
        open("/account/list.xhtml");
        page().getByLabel("Namn eller e-postadress").fill("gunilla gran");
        button(page(), "Sök").click();
        assertThat(page().getByText("1 person").first()).isVisible();
        assertThat(page().getByRole(AriaRole.LINK, link("Gunilla Gran"))).isVisible();
        axe(page());
    }

    @Test
    void a_key_is_shown_once_and_opens_the_interface() {
        login("karin.koordinator@motesplats.example");
        open("/account/tokens.xhtml");
        page().getByLabel("Namn").fill("Kalkylblad");
        button(page(), "Skapa nyckeln").click();
        String secret = page().locator("#secret").textContent();
        axe(page());
        open("/account/tokens.xhtml");
        assertThat(page().locator("#secret")).hasCount(0);

        APIResponse wrong =
                page().request()
                        .get(
                                "/api/v1/events",
                                RequestOptions.create()
                                        .setHeader("Authorization", "Bearer " + secret + "x"));
        Assertions.assertThat(wrong.status()).isEqualTo(401);
        APIResponse right =
                page().request()
                        .get(
                                "/api/v1/events",
                                RequestOptions.create()
                                        .setHeader("Authorization", "Bearer " + secret));
        Assertions.assertThat(right.status()).isEqualTo(200);
    }

    @Test
    void the_own_language_is_spoken_from_the_login_on_until_another_is_chosen() {
        chooseLanguage("emil.ek@motesplats.example", "EN");
        try (BrowserContext other = newSession("sv-SE", 1280, 900)) {
            Page page = other.newPage();
            loginByForm(page, "emil.ek@motesplats.example");
            assertThat(page.locator("html")).hasAttribute("lang", "en");

            page.locator("button[name=language]").click();
            assertThat(page.locator("html")).hasAttribute("lang", "sv");
            page.navigate("/event/list.xhtml");
            assertThat(page.locator("html")).hasAttribute("lang", "sv");
        } finally {
            chooseLanguage("emil.ek@motesplats.example", "SV");
        }
    }

    private void chooseLanguage(String email, String value) {
        try (BrowserContext own = newSession("sv-SE", 1280, 900)) {
            Page page = own.newPage();
            loginByForm(page, email);
            page.navigate("/account/me.xhtml");
            page.locator("select[id$=language]").selectOption(value);
            page.locator("button[id$=save]").click();
            assertThat(page.locator("html")).hasAttribute("lang", value.toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void every_page_is_accessible_in_both_languages() {
        login("admin@motesplats.example");
        for (int language = 0; language < 2; language++) {
            for (String path :
                    List.of(
                            "/account/list.xhtml",
                            "/account/edit.xhtml",
                            "/account/me.xhtml",
                            "/account/deputies.xhtml",
                            "/account/tokens.xhtml",
                            "/organisation/list.xhtml?day=2020-12-31",
                            "/organisation/edit.xhtml?organisation=13",
                            "/audit/list.xhtml")) {
                open(path);
                Assertions.assertThat(page().content()).as(path).doesNotContain("??");
                axe(page());
            }
            page().locator("button[name=language]").click();
        }
    }

    private static void enter(Page on, String email, String password) {
        on.locator("input[inputmode=email]").fill(email);
        on.locator("input[type=password]").fill(password);
        button(on, "Logga in").click();
    }

    private static Locator button(Page on, String name) {
        return on.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    @Test
    void the_own_calendar_has_a_link_that_is_ended_and_what_is_stored_is_shown() {
        login("emil.ek@motesplats.example");
        open("/account/me.xhtml");
        page().locator("[id='calendar:make']").click();
        String link = page().locator(".m-copy input").inputValue();
        Assertions.assertThat(link).contains("/signup/mine.ics?key=");
        axe(page());
        try (BrowserContext program = newSession("sv-SE", 1280, 900)) {
            String path = link.substring(link.indexOf("/signup/"));
            APIResponse calendar = program.request().get(path);
            Assertions.assertThat(calendar.text()).startsWith("BEGIN:VCALENDAR");
            open("/account/me.xhtml");
            assertThat(page().locator(".m-copy")).hasCount(0);
            page().locator("[id='calendar:end']").click();
            assertThat(page().getByText("Länken är avslutad")).isVisible();
            Assertions.assertThat(program.request().get(path).status()).isEqualTo(404);
        }
        page().getByText("Det som finns om mig").click();
        assertThat(page().locator("#own-person")).isVisible();
        assertThat(page().getByText("emil.ek@motesplats.example").first()).isVisible();
        APIResponse workbook = page().request().get("/account/data.xlsx");
        Assertions.assertThat(workbook.headers().get("content-type")).contains("spreadsheetml");
        Assertions.assertThat(new String(workbook.body(), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        Assertions.assertThat(page().request().get("/account/data.json").text())
                .contains("\"email\":\"emil.ek@motesplats.example\"");
    }
}
