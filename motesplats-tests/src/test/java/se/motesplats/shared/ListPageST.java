package se.motesplats.shared;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.motesplats.st.FormClient;
import se.motesplats.st.Stage;

/** The lists that people work in: filters to take away, an order, chosen columns. */
class ListPageST extends Stage {

    private static final String ADMIN = "admin@motesplats.example";
    private static final String COORDINATOR = "karin.koordinator@motesplats.example";

    @Test
    void filters_are_pills_that_are_taken_away_one_by_one_or_all_at_once() {
        login(ADMIN);
        open("/account/list.xhtml?role=COORDINATOR&state=ACTIVE&q=motesplats&sort=-login");
        assertThat(page().locator(".m-pill")).hasCount(3);
        axe(page());
        link("Ta bort filtret Roll: Samordnare").press("Enter");
        assertThat(page().locator(".m-pill")).hasCount(2);
        assertThat(page()).hasURL(Pattern.compile(".*q=motesplats&state=ACTIVE&sort=-login$"));
        link("Ta bort alla filter").click();
        assertThat(page().locator(".m-pill")).hasCount(0);
        assertThat(page()).hasURL(Pattern.compile(".*/account/list\\.xhtml\\?sort=-login$"));
        assertThat(heading("Senast inloggad")).hasAttribute("aria-sort", "descending");
    }

    @Test
    void a_heading_sorts_and_the_order_stays_with_the_filter() {
        login(COORDINATOR);
        open("/event/list.xhtml?period=past");
        assertThat(heading("När")).hasAttribute("aria-sort", "descending");
        heading("Titel").getByRole(AriaRole.LINK).press("Enter");
        assertThat(heading("Titel")).hasAttribute("aria-sort", "ascending");
        page().getByLabel("Sök i titel och plats").fill("mötesplats");
        page().getByLabel("Sök i titel och plats").press("Enter");
        assertThat(page().locator(".m-pill")).hasCount(1);
        assertThat(heading("Titel")).hasAttribute("aria-sort", "ascending");
        heading("Titel").getByRole(AriaRole.LINK).click();
        assertThat(heading("Titel")).hasAttribute("aria-sort", "descending");
        assertThat(new FormClient(url()).get("/event/list.xhtml?period=past&sort=-title").body())
                .as("without scripts, and for strangers")
                .contains("aria-sort=\"descending\"")
                .doesNotContain("Välj kolumner");
    }

    @Test
    void chosen_columns_are_there_on_another_device_too() {
        login(COORDINATOR);
        open("/event/list.xhtml?period=past&sort=title");
        page().getByText("Välj kolumner").press("Enter");
        page().getByLabel("Serie", new Page.GetByLabelOptions().setExact(true)).last().check();
        page().getByLabel("Var", new Page.GetByLabelOptions().setExact(true)).uncheck();
        axe(page());
        button("Spara valet").click();
        assertThat(page()).hasURL(Pattern.compile(".*period=past&sort=title$"));
        assertThat(heading("Serie")).isVisible();
        assertThat(heading("Var")).hasCount(0);
        try (BrowserContext other = newSession("en-GB", 390, 844)) {
            Page phone = other.newPage();
            login(phone, COORDINATOR);
            phone.navigate("/event/list.xhtml?period=past");
            assertThat(phone.locator("tbody td").first())
                    .hasAttribute("data-label", Pattern.compile("Seri.*"));
            assertThat(phone.locator("thead th")).hasCount(4);
            phone.locator(".m-list-order summary").click();
            phone.locator(".m-list-order a").first().click();
            assertThat(phone).hasURL(Pattern.compile(".*sort=-?title"));
            axe(phone);
            assertThat(
                            (Boolean)
                                    phone.evaluate(
                                            "document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();
        }
        page().getByText("Välj kolumner").click();
        button("Visa som från början").click();
        assertThat(heading("Var")).isVisible();
        assertThat(heading("Serie")).hasCount(0);
    }

    @Test
    void several_proposals_get_one_decision_by_keyboard_and_it_is_undone() {
        login(COORDINATOR);
        open("/event/list.xhtml?period=past&q=IFO+2021");
        page().locator("tbody th a").first().click();
        open("/proposal/list.xhtml?event=" + eventOf(page()) + "&status=SUBMITTED");
        Locator boxes = page().locator("td.m-choose input");
        int waiting = boxes.count();
        assertThat(waiting).isGreaterThan(1);
        axe(page());
        button("Välj alla på sidan").press("Enter");
        boxes.first().press("Space");
        button("Besluta om de valda").press("Enter");
        assertThat(page().getByRole(AriaRole.HEADING).first()).hasText("Besluta om flera förslag");
        String lead = page().locator(".m-lead").textContent();
        assertThat(lead).startsWith((waiting - 1) + " förslag");
        axe(page());
        page().getByLabel("Beslut").last().selectOption("Reserv");
        page().getByLabel("Skäl").fill("Programmet är fullt.");
        button("Besluta om " + (waiting - 1) + " förslag").press("Enter");
        assertThat(page().locator(".m-told")).isVisible();
        assertThat(page().locator("tbody")).containsText("Inskickat");
        axe(page());
        button("Besluta om " + (waiting - 1) + " förslag").press("Enter");
        assertThat(page().locator("#messages")).containsText("reserv");
        assertThat(page().locator("tbody")).not().containsText("Inskickat");
        axe(page());
        button("Ångra").press("Enter");
        assertThat(page().locator(".m-told")).isVisible();
        button("Ångra beslutet").press("Enter");
        assertThat(page().locator("#messages")).containsText("Beslutet är ångrat.");
        assertThat(page().locator("tbody")).not().containsText("Reserv");
        page().setViewportSize(390, 844);
        axe(page());
        assertThat(
                        (Boolean)
                                page().evaluate(
                                                "document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    private Locator heading(String name) {
        return page().getByRole(
                        AriaRole.COLUMNHEADER,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator link(String name) {
        return page().getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator button(String name) {
        return page().getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
