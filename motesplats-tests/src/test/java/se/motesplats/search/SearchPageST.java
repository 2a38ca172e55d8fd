package se.motesplats.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;

/** The search as people use it: with the keyboard, with the mouse, on a phone, without scripts. */
class SearchPageST extends Stage {

    private static final String COORDINATOR = "karin.koordinator@motesplats.example";
    private static final String EMPLOYEE = "emil.ek@motesplats.example";

    private static Locator field(Page on) {
        return on.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Vad letar du efter"));
    }

    private static Locator options(Page on) {
        return on.locator("#search-list").getByRole(AriaRole.OPTION);
    }

    private static Locator option(Page on, String text) {
        return options(on).filter(new Locator.FilterOptions().setHasText(text)).first();
    }

    private static void types(Page on, String text) {
        field(on).fill("");
        field(on).pressSequentially(text);
    }

    @Test
    void a_key_opens_the_search_and_the_arrows_choose_what_to_go_to() {
        login(COORDINATOR);
        open("/index.xhtml");
        page().keyboard().press("/");
        assertThat(field(page())).isFocused();
        assertThat(option(page(), "Skapa en mötesplats")).isVisible();

        types(page(), "funktionsh");
        assertThat(option(page(), "Mötesplats Funktionshinder")).isVisible();
        assertThat(page().locator("#search-said")).containsText("träff");
        assertThat(field(page())).hasAttribute("aria-expanded", "true");
        axe(page());

        page().keyboard().press("ArrowDown");
        Locator chosen = page().locator("#search-list [aria-selected='true']");
        assertThat(chosen).hasCount(1);
        assertThat(field(page())).hasAttribute("aria-activedescendant", chosen.getAttribute("id"));
        String target = chosen.getAttribute("href");
        page().keyboard().press("ArrowDown");
        page().keyboard().press("ArrowUp");
        page().keyboard().press("Enter");
        page().waitForURL(url -> url.endsWith(target));
    }

    @Test
    void escape_first_leaves_the_list_and_then_the_search() {
        login(COORDINATOR);
        open("/event/list.xhtml");
        page().keyboard().press("Control+k");
        types(page(), "mötesplats");
        assertThat(option(page(), "Visa alla träffar")).isVisible();
        page().keyboard().press("ArrowUp");
        assertThat(page().locator("#search-list [aria-selected='true']"))
                .hasText("Visa alla träffar");
        page().keyboard().press("Escape");
        assertThat(page().locator("#search-list [aria-selected='true']")).hasCount(0);
        assertThat(field(page())).isFocused();
        page().keyboard().press("Escape");
        assertThat(page().locator("#search")).isHidden();
    }

    @Test
    void the_key_is_a_letter_like_others_in_a_field_and_can_be_switched_off() {
        open("/event/list.xhtml");
        page().locator("#q").fill("");
        page().locator("#q").pressSequentially("2/3");
        assertThat(page().locator("#q")).hasValue("2/3");
        assertThat(page().locator("#search")).isHidden();

        page().locator(".m-search").click();
        page().getByLabel("Tangenterna / och ? fungerar").uncheck();
        page().keyboard().press("Escape");
        open("/event/list.xhtml");
        page().keyboard().press("/");
        assertThat(page().locator("#search")).isHidden();
        page().keyboard().press("Control+k");
        assertThat(field(page())).isFocused();
        page().getByLabel("Tangenterna / och ? fungerar").check();
    }

    @Test
    void enter_shows_all_that_was_found_by_kind() {
        login(COORDINATOR);
        open("/index.xhtml");
        page().locator(".m-search").click();
        types(page(), "partille");
        assertThat(option(page(), "Partille")).isVisible();
        page().keyboard().press("Enter");

        page().waitForURL(Pattern.compile(".*/search/results\\.xhtml\\?q=partille"));
        assertThat(
                        page().getByRole(
                                        AriaRole.HEADING,
                                        new Page.GetByRoleOptions().setName("Organisationer")))
                .isVisible();
        assertThat(page().locator("#q")).hasValue("partille");
        axe(page());
        page().locator(".m-found a").first().click();
        assertThat(page().locator("h1")).not().hasText("Sök");
    }

    @Test
    void what_is_only_alike_is_said_to_be() {
        open("/search/results.xhtml?q=funktoinshinder");
        assertThat(page().getByText("Inget stämmer med ”funktoinshinder”")).isVisible();
        assertThat(page().locator(".m-found")).containsText("Funktionshinder");
        axe(page());
        open("/search/results.xhtml?q=qqqqqxxxxx");
        assertThat(page().locator(".m-empty")).containsText("qqqqqxxxxx");
        axe(page());
    }

    @Test
    void actions_are_found_by_those_who_may_use_them() {
        login(COORDINATOR);
        open("/search/results.xhtml?q=skapa%20mötesplats");
        page().locator(".m-found")
                .getByText("Skapa en mötesplats", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page()).hasURL(Pattern.compile(".*/event/edit\\.xhtml"));

        try (BrowserContext other = newSession("sv-SE", 1280, 900)) {
            Page employee = other.newPage();
            login(employee, EMPLOYEE);
            employee.navigate("/search/results.xhtml?q=skapa%20mötesplats");
            assertThat(employee.locator("main")).not().containsText("Skapa en mötesplats");
            employee.navigate("/search/results.xhtml?q=mina%20val");
            assertThat(employee.locator(".m-found")).containsText("Mina val av seminarier");
        }
    }

    @Test
    void without_scripts_the_link_leads_to_a_form() {
        try (BrowserContext plain =
                page().context()
                        .browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setJavaScriptEnabled(false)
                                        .setLocale("sv-SE")
                                        .setBaseURL(url()))) {
            Page shown = plain.newPage();
            shown.navigate("/event/list.xhtml");
            shown.locator(".m-search").click();
            shown.locator("#q").fill("funktionshinder");
            shown.locator("main button[type=submit]").click();
            assertThat(shown.locator(".m-found")).containsText("Mötesplats Funktionshinder");
            assertThat(plain.cookies()).as("no session for reading").isEmpty();
        }
    }

    @Test
    void on_a_phone_the_search_is_one_touch_away_and_fits() {
        try (BrowserContext phone = newSession("sv-SE", 390, 780)) {
            Page shown = phone.newPage();
            shown.navigate(url() + "/event/list.xhtml");
            shown.locator(".m-search").click();
            types(shown, "mötesplats");
            assertThat(option(shown, "Mötesplats")).isVisible();
            assertThat(shown.locator("#search-said")).containsText("visas. Gå med piltangenterna");
            assertThat(
                            (Boolean)
                                    shown.evaluate(
                                            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isTrue();
            axe(shown);
            option(shown, "Mötesplats Funktionshinder").click();
            assertThat(shown).hasURL(Pattern.compile(".*/event/.*(event|series)=[0-9]+"));
        }
    }
}
