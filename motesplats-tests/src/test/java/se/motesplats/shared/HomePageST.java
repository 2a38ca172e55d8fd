package se.motesplats.shared;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;

/** The start page's tasks, by keyboard. */
class HomePageST extends Stage {

    private static final Instant BUSY_DAY = Instant.parse("2021-10-01T08:00:00Z");
    private static final String CONTACT = "kontakt.kungsbacka@motesplats.example";
    private static final String MEMBER = "wilma.wester@motesplats.example";

    @BeforeEach
    void itIsABusyDay() {
        setClock(BUSY_DAY);
    }

    @AfterEach
    void itIsToday() {
        resetClock();
    }

    private Locator tasks() {
        return page().locator("section[aria-labelledby=todo] .m-todo:has(.m-put-off)");
    }

    private void press(Locator target) {
        target.focus();
        target.press("Enter");
    }

    private Locator button(String name) {
        return page().getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void a_task_is_put_off_and_taken_back_by_keyboard_alone() {
        login(MEMBER);
        open("/index.xhtml");
        int before = tasks().count();
        String task = tasks().first().locator("> a").innerText();
        press(page().locator(".m-put-off summary").first());
        axe(page());
        press(button("Till i morgon").first());

        assertThat(tasks()).hasCount(before - 1);
        assertThat(page().getByRole(AriaRole.STATUS).filter(saying(task)))
                .containsText("lördag 2 oktober 2021");
        press(page().locator(".m-later summary"));
        axe(page());
        press(page().locator(".m-later button"));

        assertThat(tasks()).hasCount(before);
        assertThat(page().locator(".m-later")).hasCount(0);
    }

    @Test
    void a_task_is_put_off_until_a_day_and_comes_back_with_it() {
        login(CONTACT);
        open("/index.xhtml");
        Locator request = tasks().first();
        String task = request.locator("> a").innerText();
        request.locator("summary").click();
        request.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Välj en dag"))
                .click();
        axe(page());
        page().locator("[id='form:until_input']").fill("2021-10-01");
        button("Skjut upp").click();
        assertThat(page().locator(".m-summary")).containsText("från i morgon");
        page().locator("[id='form:until_input']").fill("2021-10-05");
        button("Skjut upp").click();

        assertThat(page().getByText("tisdag 5 oktober 2021").first()).isVisible();
        assertThat(tasks().filter(saying(task))).hasCount(0);
        setClock(Instant.parse("2021-10-05T08:00:00Z"));
        page().navigate("/index.xhtml");
        assertThat(tasks().filter(saying(task))).hasCount(1);
    }

    private static Locator.FilterOptions saying(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Test
    void each_coming_event_stands_there_once() {
        login("karin.koordinator@motesplats.example");
        open("/index.xhtml");

        Locator coming = page().locator("section[aria-labelledby=coming]");
        assertThat(coming.getByText("Mötesplats IFO 2021")).hasCount(1);
        assertThat(coming.locator("li").filter(saying("Mötesplats IFO 2021")))
                .containsText("Du arbetar med mötesplatsen");
    }
}
