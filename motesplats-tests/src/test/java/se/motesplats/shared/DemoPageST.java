package se.motesplats.shared;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static se.motesplats.account.DemoRole.CONTACT;
import static se.motesplats.account.DemoRole.COORDINATOR;
import static se.motesplats.account.DemoRole.EMPLOYEE;
import static se.motesplats.account.DemoRole.MANAGER;
import static se.motesplats.account.DemoRole.PARTICIPANT;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.motesplats.account.DemoRole;
import se.motesplats.st.Stage;
import se.motesplats.stand.Application;
import se.motesplats.stand.Database;
import se.motesplats.stand.Run;

/**
 * The first minute of the demo: the bar with the story's moments, one click to be in, the first
 * steps.
 */
class DemoPageST extends Stage {

    private static final Path WORK = Path.of(System.getProperty("motesplats.work"), "demo");
    private static final Path JAR = Path.of(System.getProperty("motesplats.jar"));
    private static final Duration START = Duration.ofMinutes(4);

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
        open("/index.xhtml");
        button(page(), "Stäng stegen").click();
        assertThat(page().locator(".m-demo-path")).hasCount(0);

        button(page(), "Visa var man kan börja").click();
        assertThat(page().locator(".m-demo-path")).isVisible();
    }

    /**
     * Something waits for the people that each moment is about; in a demo of its own, where nobody
     * has been before and the seats have not been recalled yet.
     */
    @Test
    void each_moment_of_the_story_has_something_to_do() {
        Database fresh = newDatabase("demo_" + UUID.randomUUID().toString().replace("-", ""));
        try (Application demo =
                Application.start(JAR, fresh, sharedMails(), 0, WORK.resolve("node.log"))) {
            demo.awaitFirstPage(START);
            seesWhenItIs(demo, "Förslagen kommer in", COORDINATOR, "Tiden för förslag går ut");
            seesWhenItIs(demo, "Förslagen kommer in", PARTICIPANT, "Skicka in ditt förslag");
            seesWhenItIs(demo, "Platserna fördelas", COORDINATOR, "Se till att");
            seesWhenItIs(demo, "Platserna fördelas", CONTACT, "Namnge");
            seesWhenItIs(demo, "Platserna fördelas", MANAGER, "Namnge");
            seesWhenItIs(demo, "Platserna fördelas", EMPLOYEE, "Svara på din plats");
            seesWhenItIs(demo, "Efteråt", COORDINATOR, "Säg att mötesplatsen är genomförd");
        }
    }

    private void seesWhenItIs(Application demo, String moment, DemoRole role, String todo) {
        try (BrowserContext session = newSession("sv-SE", 1280, 900)) {
            Page page = session.newPage();
            page.navigate(demo.url() + "/account/login.xhtml");
            goTo(page, moment);
            page.locator("button[name=role][value=" + role + "]").click();
            assertThat(page.locator("section[aria-labelledby=todo]")).containsText(todo);
        }
    }
}
