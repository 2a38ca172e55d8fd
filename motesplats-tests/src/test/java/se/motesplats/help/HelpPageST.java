package se.motesplats.help;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;

/** Help as people ask for it: from a page, by a key, by searching, in both languages. */
class HelpPageST extends Stage {

    private static Locator heading(Page on, String name) {
        return on.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void a_page_leads_to_its_part_of_the_handbook_in_a_tab_of_its_own() {
        open("/account/login.xhtml");
        page().locator("[id='login:email']").fill("half.typed");
        Page help =
                page().waitForPopup(
                                () ->
                                        page().getByRole(
                                                        AriaRole.LINK,
                                                        new Page.GetByRoleOptions()
                                                                .setName("Hjälp om den här sidan"))
                                                .click());
        assertThat(help).hasURL(Pattern.compile(".*/help/handbook\\.xhtml\\?part=login#login"));
        assertThat(heading(help, "Logga in")).isInViewport();
        assertThat(page().locator("[id='login:email']")).hasValue("half.typed");
        axe(help);

        help.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("5. Fördela platserna"))
                .click();
        assertThat(heading(help, "Samordnare")).isAttached();
        assertThat(heading(help, "5. Fördela platserna")).isInViewport();
        Locator picture = help.getByAltText("Vilka som får mejl");
        picture.scrollIntoViewIfNeeded();
        help.waitForFunction("p => p.complete", picture.elementHandle());
        assertThat((Integer) picture.evaluate("p => p.naturalWidth")).isGreaterThan(600);
    }

    @Test
    void a_key_shows_the_keys_and_escape_closes_them() {
        open("/event/list.xhtml");
        page().locator("#q").fill("");
        page().locator("#q").pressSequentially("var?");
        assertThat(page().locator("#keys")).isHidden();

        page().locator("h1").click();
        page().keyboard().press("?");
        assertThat(heading(page(), "Tangenter")).isVisible();
        axe(page());
        page().keyboard().press("Escape");
        assertThat(page().locator("#keys")).isHidden();
        page().keyboard().press("?");
        page().locator("#keys").getByRole(AriaRole.LINK).click();
        assertThat(heading(page(), "Hjälp och tangenter")).isInViewport();
    }

    @Test
    void the_handbook_is_found_by_searching_and_speaks_english() {
        try (BrowserContext session = newSession("en-GB", 390, 800)) {
            Page page = session.newPage();
            page.navigate("/search/results.xhtml?q=waiting+lists");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName("Free seats, waiting lists and seats online"))
                    .click();
            assertThat(heading(page, "Free seats, waiting lists and seats online")).isInViewport();
            assertThat(page.getByText("counted in working hours")).isVisible();
            axe(page);
            page.navigate("/help/news.xhtml");
            assertThat(heading(page, "An event in one look")).isVisible();
            axe(page);
        }
    }

    @Test
    void what_was_done_is_undone_by_who_may_do_it() {
        login("karin.koordinator@motesplats.example");
        String title = "Ångra " + System.nanoTime();
        String event = newEvent(page(), title, LocalDate.of(2027, 4, 7));
        open("/event/rooms.xhtml?event=" + event);
        Locator room = page().locator("th").getByText("Stora salen");
        assertThat(room).isVisible();
        button("Ta bort Stora salen").click();
        assertThat(room).hasCount(0);
        axe(page());
        button("Ångra").click();
        assertThat(page().getByText("Det är taget tillbaka.")).isVisible();
        assertThat(room).isVisible();
        assertThat(page().getByText("320")).isVisible();

        // Somebody who may not do it may not undo it either, whatever is sent.
        try (BrowserContext session = newSession("sv-SE", 1280, 900)) {
            Page other = session.newPage();
            login(other, "emil.ek@motesplats.example");
            APIResponse answer =
                    other.request()
                            .post(
                                    "/undo",
                                    RequestOptions.create()
                                            .setForm(
                                                    FormData.create()
                                                            .set("kind", "event.room")
                                                            .append("data", event)
                                                            .append("data", "Lilla salen")
                                                            .append("data", "5")
                                                            .set("from", "//evil.example/")));
            assertThat(answer.url()).isEqualTo(url() + "/index.xhtml");
            assertThat(answer.text()).contains("Det går inte att ångra längre.");
        }
        open("/event/rooms.xhtml?event=" + event);
        assertThat(page().getByText("Lilla salen")).hasCount(0);
    }

    @Test
    void a_link_to_pass_on_can_be_selected_and_copied() {
        open("/event/list.xhtml");
        page().locator("tbody a, .m-list a").first().click();
        page().waitForURL("**/event/view.xhtml?event=*");
        Locator link = page().locator(".m-copy input").first();
        assertThat(link).hasValue(Pattern.compile("https?://.*/event/view\\.xhtml\\?event=\\d+"));
        page().locator(".m-copy button").first().click();
        assertThat(page().locator(".m-copy [role='status']").first()).hasText("Länken är kopierad");
        axe(page());
    }

    private Locator button(String name) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
