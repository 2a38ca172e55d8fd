package se.motesplats.seat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import se.motesplats.it.Participants;
import se.motesplats.st.Stage;

/** What the browser tests about seats have in common: people who are logged in, and an event. */
public abstract class SeatStage extends Stage {

    protected static final String COORDINATOR = "karin.koordinator";

    /** Kept for the whole class: each test goes to a page of its own event first. */
    private static final Map<String, Page> PAGES = new HashMap<>();

    protected Participants stage;

    @BeforeEach
    protected void set_the_stage() {
        stage = participants();
    }

    @AfterAll
    protected static void everybody_leaves() {
        PAGES.values().stream().map(Page::context).forEach(BrowserContext::close);
        PAGES.clear();
    }

    /** An event in half a year. */
    protected long event(String title) {
        return stage.event(title + ' ' + System.nanoTime(), stage.today(200));
    }

    protected String deadline() {
        return stage.today(150);
    }

    protected long organisation(String name) {
        return stage.number(
                "select id from organisation where name = ? and valid_to is null", name);
    }

    /** A page of seats, as somebody on a screen of that width sees it. */
    protected Page see(String who, int width, String page) {
        Page shown =
                PAGES.computeIfAbsent(
                        who + width,
                        key -> {
                            Page made = newSession("sv-SE", width, 900).newPage();
                            login(made, who + "@motesplats.example");
                            return made;
                        });
        shown.navigate("/seat/" + page);
        return shown;
    }

    protected static void says(Page on, String text) {
        assertThat(on.locator("#messages")).containsText(text);
    }

    protected static Locator row(Page on, String text) {
        return on.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text)).first();
    }

    protected static Locator link(Page on, String name) {
        return on.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
    }

    protected static Locator button(Page on, String name) {
        return on.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
    }

    protected static Locator lastButton(Page on, String name) {
        return on.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).last();
    }

    /** The field whose label begins so; a required mark or "(valfritt)" may follow. */
    protected static Locator field(Page on, String label) {
        return on.getByLabel(java.util.regex.Pattern.compile("^" + label)).first();
    }

    /** Types the beginning of a name and takes the first who is found. */
    protected static void choosePerson(Page on, String label, String name) {
        on.getByLabel(label).pressSequentially(name);
        on.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").first().click();
    }

    /** Goes from field to field with the key, until it is there. */
    protected static void tabTo(Page on, Locator target) {
        for (int i = 0; i < 80; i++) {
            if ((Boolean) target.evaluate("e => e === document.activeElement")) {
                return;
            }
            on.keyboard().press("Tab");
        }
        throw new AssertionError("cannot be reached by keyboard: " + target);
    }
}
