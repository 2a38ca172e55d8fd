package se.motesplats.shared;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;
import se.motesplats.stand.Http;

/** Template, fields, errors, headers: what is the same on every page. */
class FramePageST extends Stage {

    private static final String COORDINATOR = "karin.koordinator@motesplats.example";
    private static final String DESIGN = "/design.xhtml";

    @Test
    void a_long_page_has_its_headings_beside_it_and_marks_where_one_is() {
        login(COORDINATOR);
        open("/event/edit.xhtml");
        Locator contents =
                page().getByRole(
                                AriaRole.NAVIGATION,
                                new Page.GetByRoleOptions().setName("På den här sidan"));
        assertThat(contents.locator("a")).hasCount(4);
        assertThat(contents.locator("a[aria-current]")).hasText("Vad det är");
        axe(page());
        contents.locator("a").last().press("Enter");
        assertThat(page()).hasURL(Pattern.compile(".*#h-kontakt-och-beskrivning"));
        assertThat(page().locator("#h-kontakt-och-beskrivning")).isInViewport();
        assertThat(contents.locator("a[aria-current]")).hasText("Kontakt och beskrivning");

        page().setViewportSize(390, 844);
        open("/event/edit.xhtml");
        assertThat(contents.locator("a").first()).isHidden();
        page().locator("details.m-contents summary").press("Enter");
        assertThat(contents.locator("a").first()).isVisible();
        axe(page());
        org.assertj.core.api.Assertions.assertThat(
                        page().request().get(url() + "/event/edit.xhtml").text())
                .as("without scripts")
                .contains("<a href=\"#h-var\">Var</a>")
                .contains("<h2 id=\"h-var\" class=\"m-part\">");
    }

    @Test
    void a_refusal_lands_at_its_field_takes_focus_and_keeps_what_was_typed() {
        open(DESIGN);
        Locator title = page().getByLabel("Rubrik");
        title.fill("Kvar & hel");
        button("Visa fel i fälten").click();

        assertThat(page().locator(".m-summary")).isFocused();
        assertThat(page().locator(".m-summary")).containsText("Rubrik: Skriv på en rad");
        assertThat(title).hasValue("Kvar & hel");
        assertThat(title).hasAttribute("aria-invalid", "true");
        assertThat(title).hasAccessibleDescription(Pattern.compile(".*Skriv på en rad.*"));
        axe(page());

        page().locator(".m-summary a").first().click();
        assertThat(title).isFocused();
    }

    @Test
    void the_second_of_two_editors_chooses_and_loses_nothing() {
        open(DESIGN);
        page().getByLabel("Rubrik").fill("Min version");
        button("Visa två versioner").click();
        assertThat(page().getByText("Någon annan hann spara före dig.").first()).isVisible();
        assertThat(page().getByLabel("Rubrik")).hasValue("Min version");
        axe(page());
        button("Spara min version ändå").click();
        assertThat(page().locator("#messages")).containsText("”Min version” är inskickat");
    }

    @Test
    void a_day_is_said_with_weekday_and_week_while_it_is_typed() {
        open(DESIGN);
        page().getByLabel("Dag", new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill("2022-04-07");
        assertThat(page().locator(".m-date-words").first()).hasText("torsdag 7 april 2022, v. 14");
    }

    @Test
    void what_fails_gives_a_number_and_no_trace() {
        open(DESIGN);
        page().locator("[id='buttonsForm:failFull']").click();
        assertThat(page().locator(".m-reference")).hasText(Pattern.compile("[2-9A-Z]{6}"));
        assertThat(page().content()).doesNotContain("Exception", "\tat ");
        axe(page());

        open(DESIGN);
        page().locator("[id='buttonsForm:fail']").click();
        assertThat(page().locator(".m-reference")).hasText(Pattern.compile("[2-9A-Z]{6}"));
    }

    @Test
    void a_page_that_has_waited_too_long_leads_back() {
        open(DESIGN);
        page().context().clearCookies();
        button("Visa fel i fälten").click();
        assertThat(page().getByRole(AriaRole.HEADING).first())
                .hasText("Sidan har väntat för länge");
        axe(page());
        page().getByText("Gå tillbaka till sidan").click();
        assertThat(page()).hasURL(Pattern.compile(".*/design\\.xhtml"));
    }

    @Test
    void a_form_whose_page_was_thrown_away_comes_back_with_what_was_typed() {
        login(COORDINATOR);
        open("/event/list.xhtml?period=past");
        String event =
                page().locator("a[href*='/event/view.xhtml?event=']")
                        .first()
                        .getAttribute("href")
                        .replaceAll(".*event=", "");
        open("/event/edit.xhtml?event=" + event);
        page().getByLabel("Titel").fill("Skrivet för länge sedan");
        for (int i = 0; i < 125; i++) {
            page().request().get("/account/me.xhtml");
        }
        page().locator("[id='form:save']").click();
        assertThat(page().getByRole(AriaRole.HEADING).first())
                .hasText("Sidan har väntat för länge");
        page().getByText("Gå tillbaka till sidan").click();
        assertThat(page()).hasURL(Pattern.compile(".*/event/edit\\.xhtml\\?event=" + event));
        assertThat(page().getByLabel("Titel")).hasValue("Skrivet för länge sedan");
    }

    @Test
    void who_was_logged_out_by_time_is_told_so() {
        login(COORDINATOR);
        open("/account/me.xhtml");
        page().context()
                .addCookies(List.of(new Cookie("JSESSIONID", "0".repeat(28)).setUrl(url())));
        page().getByLabel("Telefon").fill("031-1234");
        page().locator("[id='form:save']").click();
        assertThat(page()).hasURL(Pattern.compile(".*/account/login\\.xhtml.*"));
        assertThat(page().locator(".m-note")).containsText("du är utloggad");
        axe(page());
        open("/account/login.xhtml");
        assertThat(page().getByText("du är utloggad")).hasCount(0);
    }

    @Test
    void an_unknown_address_is_said_to_be_unknown_also_to_strangers() {
        for (String nowhere :
                List.of("/finns/inte.xhtml", "/event", "/event/inte", "/event/view.xhtml/inte")) {
            assertThat(page().navigate(nowhere).status()).as(nowhere).isEqualTo(404);
            assertThat(page().getByRole(AriaRole.HEADING).first()).hasText("Sidan finns inte");
        }
        assertThat(page().navigate("/event/edit.xhtml").url()).contains("/account/login.xhtml");
        login(COORDINATOR);
        assertThat(page().navigate("/finns/inte.xhtml").status()).isEqualTo(404);
        assertThat(page().getByRole(AriaRole.HEADING).first()).hasText("Sidan finns inte");
        axe(page());
    }

    @Test
    void every_page_about_a_fault_is_sound_in_both_languages_and_on_every_screen()
            throws IOException {
        List<String> faults;
        try (Stream<Path> pages = Files.list(Path.of("../motesplats-web/src/main/webapp/error"))) {
            faults = pages.map(p -> "/error/" + p.getFileName()).sorted().toList();
        }
        assertThat(faults).contains("/error/404.xhtml", "/error/503.xhtml");
        for (String language : List.of("sv-SE", "en-GB")) {
            for (int width : new int[] {1280, 390}) {
                try (BrowserContext session = newSession(language, width, 844)) {
                    Page page = session.newPage();
                    page.emulateMedia(
                            new Page.EmulateMediaOptions()
                                    .setColorScheme(
                                            width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT));
                    for (String fault : faults) {
                        page.navigate(fault);
                        axe(page);
                        assertThat(page.content()).doesNotContain("??");
                        assertThat(page.getByRole(AriaRole.HEADING).first()).not().isEmpty();
                        assertThat(
                                        page.evaluate(
                                                "document.documentElement.scrollWidth <= window.innerWidth"))
                                .as("fits the width: " + fault)
                                .isEqualTo(true);
                        if (fault.contains("503")) {
                            picture(page, "fault-503-" + language + '-' + width);
                        }
                    }
                }
            }
        }
    }

    @Test
    void the_language_changes_and_the_page_stays() {
        open("/event/list.xhtml?period=past");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English")).click();
        assertThat(page()).hasURL(Pattern.compile(".*/event/list\\.xhtml\\?period=past"));
        assertThat(page().locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void the_header_of_a_phone_is_one_line_in_both_languages() {
        for (String language : List.of("sv-SE", "en-GB")) {
            try (BrowserContext phone = newSession(language, 390, 844)) {
                Page page = phone.newPage();
                page.navigate("/index.xhtml");
                BoundingBox brand = page.locator(".m-brand").boundingBox();
                for (String button : List.of(".m-tool.m-search", ".m-menu-button")) {
                    assertThat(page.locator(button).boundingBox().y)
                            .as(button + " in " + language)
                            .isLessThan(brand.y + brand.height);
                }
            }
        }
    }

    @Test
    void everything_in_the_header_is_reached_by_keyboard() {
        try (BrowserContext phone = newSession("sv-SE", 390, 844)) {
            Page page = phone.newPage();
            page.navigate("/index.xhtml");
            page.keyboard().press("Tab");
            assertThat(page.locator(".m-skip")).isFocused();
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            assertThat(page.locator(".m-tool.m-search")).isFocused();
            page.keyboard().press("Tab");
            assertThat(page.locator(".m-menu-button")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("#navigation")).isVisible();
            page.keyboard().press("Tab");
            assertThat(page.locator("#navigation a").first()).isFocused();
            page.keyboard().press("Escape");
            assertThat(page.locator("#navigation")).isHidden();
            assertThat(page.locator(".m-menu-button")).isFocused();
        }
    }

    @Test
    void the_chosen_appearance_is_kept() {
        open("/index.xhtml");
        button("Mörkt utseende").click();
        open("/event/list.xhtml");
        assertThat(page().locator("html")).hasAttribute("data-theme", "dark");
        axe(page());
    }

    @Test
    void the_policy_is_strict_and_nothing_of_ours_breaks_it() {
        List<String> complaints = new ArrayList<>();
        page().onConsoleMessage(
                        message -> {
                            if (message.type().equals("error")) {
                                complaints.add(message.text());
                            }
                        });
        Set<String> hosts = new LinkedHashSet<>();
        page().onRequest(request -> hosts.add(request.url().replaceAll("^(\\w+://[^/]+).*", "$1")));
        open(DESIGN);
        page().getByLabel("Medverkande").pressSequentially("ann");
        page().getByText("Anna Prov").click();
        page().locator(".ui-datepicker-trigger").first().click();
        assertThat(page().locator(".ui-datepicker").last()).isVisible();
        assertThat(complaints).isEmpty();
        assertThat(hosts).containsExactly(url());

        APIResponse answer = page().request().get(DESIGN);
        assertThat(answer.headers().get("content-security-policy"))
                .matches(".*script-src 'self' 'nonce-[^']+';?")
                .contains("default-src 'none'", "frame-ancestors 'none'", "object-src 'none'")
                .contains("style-src 'self'")
                .doesNotContain("unsafe-eval", "script-src 'unsafe");
        assertThat(answer.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("referrer-policy", "same-origin")
                .containsEntry("cache-control", "no-store")
                .containsKey("permissions-policy");
    }

    @Test
    void the_style_sheet_is_sent_whole_in_one_answer() {
        open(DESIGN);
        String address =
                page().locator("link[rel=stylesheet][href*='motesplats.css']").getAttribute("href");
        APIResponse sheet = page().request().get(url() + address);
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.text())
                .contains("--m-ink:", ".m-card", "@media print")
                .doesNotContain("@import", "#{");
    }

    @Test
    void a_page_kept_for_strangers_is_true_at_once_and_never_has_the_same_nonce() throws Exception {
        String list = "/event/list.xhtml?period=past&series=";
        try (Connection late = database().connectAsOwner();
                Connection early = database().connectAsOwner()) {
            String series =
                    "insert into event_series (id, version, code, name)"
                            + " select nextval('seq_id'), 1, upper(right(md5(name), 6)), name from (values (?)) v (name)";
            String first = "Serie " + System.nanoTime();
            String second = "Serie " + System.nanoTime();
            late.setAutoCommit(false);
            insert(late, series, first);
            insert(early, series, second);

            String before = stranger(list);
            String nonce = nonce(before);
            String again = stranger(list);
            assertThat(again).contains(second).doesNotContain(first).doesNotContain(nonce);
            assertThat(again.replace(nonce(again), "")).isEqualTo(before.replace(nonce, ""));

            // Written before the other one, and committed after it.
            late.commit();
            assertThat(stranger(list)).contains(first, second);
        }

        login(COORDINATOR);
        open(list);
        assertThat(page().getByText("Karin Koordinator").first()).isVisible();
        assertThat(stranger(list)).doesNotContain("Karin");
        page().context().clearCookies();
        open(list);
        assertThat(page().getByText("Karin Koordinator")).hasCount(0);
    }

    private static void insert(Connection connection, String sql, String value)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.executeUpdate();
        }
    }

    /** What somebody without a cookie gets. */
    private String stranger(String address) throws Exception {
        HttpResponse<String> answer =
                Http.client()
                        .build()
                        .send(
                                HttpRequest.newBuilder(URI.create(url() + address))
                                        .header("Accept-Language", "sv")
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("'nonce-" + nonce(answer.body()) + '\'');
        return answer.body();
    }

    private static String nonce(String body) {
        Matcher nonce = Pattern.compile("nonce=\"([^\"]+)\"").matcher(body);
        assertThat(nonce.find()).isTrue();
        return nonce.group(1);
    }

    @Test
    void the_session_is_not_for_scripts_or_other_sites() {
        loginByForm(page(), COORDINATOR);
        Cookie session =
                page().context().cookies().stream()
                        .filter(c -> c.name.equals("JSESSIONID"))
                        .findFirst()
                        .orElseThrow();
        assertThat(session.httpOnly).isTrue();
        assertThat(session.sameSite).isEqualTo(SameSiteAttribute.LAX);
        assertThat(page().url()).doesNotContainIgnoringCase("jsessionid");
    }

    @Test
    void the_switch_of_language_leads_nowhere_else() {
        APIResponse answer =
                page().request()
                        .post(
                                "/language",
                                RequestOptions.create()
                                        .setMaxRedirects(0)
                                        .setForm(
                                                com.microsoft.playwright.options.FormData.create()
                                                        .set("language", "en")
                                                        .set("from", "//evil.example/")));
        assertThat(answer.headers().get("location")).endsWith("/index.xhtml");
        assertThat(answer.headers().get("location")).doesNotContain("evil");
    }

    private Locator button(String name) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
    }
}
