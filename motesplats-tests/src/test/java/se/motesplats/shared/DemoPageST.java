package se.motesplats.shared;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.motesplats.account.DemoRole;
import se.motesplats.st.Stage;
import se.motesplats.stand.Run;

/**
 * The first minute of the demo: the bar with the story's moments, one click to be in, the first
 * steps.
 */
class DemoPageST extends Stage {

    @AfterEach
    void itIsToday() {
        resetClock();
    }

    private static Locator button(Page on, String name) {
        return on.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void goTo(Page on, String moment) {
        button(on, moment).click();
        assertThat(button(on, moment)).hasAttribute("aria-pressed", "true");
    }

    @Test
    void the_demo_opens_on_its_first_moment() {
        Assertions.assertThat(StoryMoment.FIRST.at().map(SwedishTime::at).orElseThrow())
                .isEqualTo(Run.BUSY_DAY);
    }

    @Test
    void the_bar_moves_the_clock_from_any_page_and_stays_there() {
        Page page = open("/event/list.xhtml");
        goTo(page, "Efteråt");
        Assertions.assertThat(page.url()).endsWith("/event/list.xhtml");
        assertThat(page.locator(".m-demo")).containsText("12 november 2021");
        axe(page);

        goTo(page, "I dag");
        assertThat(page.locator(".m-demo")).not().containsText("2021");
    }

    @ParameterizedTest
    @EnumSource(DemoRole.class)
    void one_click_is_enough_to_be_in_and_each_first_step_leads_somewhere(DemoRole role) {
        try (BrowserContext session = newSession("sv-SE", 1280, 900)) {
            Page page = session.newPage();
            page.navigate("/account/login.xhtml");
            goTo(page, "Platserna fördelas");
            axe(page);
            page.locator("button[name=role][value=" + role + "]").click();
            assertThat(page.locator("details.m-user")).isVisible();
            axe(page);
            int steps = page.locator(".m-demo-path li a").count();
            Assertions.assertThat(steps).isBetween(3, 5);
            for (int i = 0; i < steps; i++) {
                page.navigate("/index.xhtml");
                page.locator(".m-demo-path li a").nth(i).click();
                assertThat(page.locator(".m-tools")).isVisible();
                assertThat(page.locator("main h1")).not().containsText("behörighet");
            }
        }
    }

    @Test
    void the_first_steps_are_closed_and_shown_again() {
        login("emil.ek@motesplats.example");
        button(page(), "Stäng stegen").click();
        assertThat(page().locator(".m-demo-path")).hasCount(0);

        button(page(), "Visa var man kan börja").click();
        assertThat(page().locator(".m-demo-path")).isVisible();
    }

    /** Something waits for the people that each moment is about. */
    @Test
    void each_moment_of_the_story_has_something_to_do() {
        for (String[] moment :
                new String[][] {
                    {"Förslagen kommer in", "karin.koordinator", "Tiden för förslag går ut"},
                    {"Förslagen kommer in", "petra.palm", "Skicka in ditt förslag"},
                    {"Platserna fördelas", "karin.koordinator", "Se till att"},
                    {"Platserna fördelas", "kontakt.partille", "Namnge"},
                    {"Platserna fördelas", "chef.partille", "Namnge"},
                    {"Platserna fördelas", "emil.ek", "Svara på din plats"},
                    {"Efteråt", "karin.koordinator", "Säg att mötesplatsen är genomförd"},
                }) {
            try (BrowserContext session = newSession("sv-SE", 1280, 900)) {
                Page page = session.newPage();
                login(page, moment[1] + "@motesplats.example");
                goTo(page, moment[0]);
                assertThat(page.locator("section[aria-labelledby=todo]")).containsText(moment[2]);
            }
        }
    }
}
