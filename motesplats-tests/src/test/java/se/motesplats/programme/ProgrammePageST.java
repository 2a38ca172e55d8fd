package se.motesplats.programme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;

/** The timetable: warnings, and moving by keys alone. */
class ProgrammePageST extends Stage {

    private String event = "";

    @Test
    void conflicts_are_warned_of_beside_the_session_and_in_a_list_and_stop_nothing() {
        begin();
        add("Inledning", "Stora salen", "9.30", "10.15");
        add("Bildstöd", "Stora salen", "10", "10.45");
        assertThat(page().locator("section.m-note"))
                .containsText("Bildstöd: lokalen är upptagen samtidigt av Inledning");
        assertThat(session("Bildstöd")).containsText("1 varning");
        axe(page());
        add("Kvällspass", "Kajen", "20", "21");
        assertThat(page().locator("section.m-note"))
                .containsText("Kvällspass: ligger utanför dagens tider");

        open("/programme/release.xhtml?event=" + event);
        assertThat(page().locator("section.m-note"))
                .containsText("Bildstöd: lokalen är upptagen samtidigt av Inledning");
        axe(page());
    }

    @Test
    void a_session_is_picked_up_moved_put_back_and_dropped_by_keys() {
        begin();
        add("Inledning", "Stora salen", "9.30", "10.00");
        add("Bildstöd", "Kajen", "10.00", "10.45");

        handle("Inledning").focus();
        press("ArrowDown");
        assertThat(handle("Bildstöd")).isFocused();

        press("Enter", "ArrowLeft", "ArrowUp");
        assertThat(page().locator("#moveStatus")).hasText("Stora salen, 09.55–10.40");
        assertThat(handle("Bildstöd")).hasAttribute("aria-pressed", "true");
        axe(page());
        press("Escape");
        assertThat(page().locator("#moveStatus")).containsText("ligger kvar");
        assertThat(session("Bildstöd")).containsText("kl. 10.00–10.45");
        assertThat(handle("Bildstöd")).isFocused();

        press("Enter", "ArrowRight", "ArrowDown", "ArrowDown", "Enter");
        assertThat(page().locator("#messages"))
                .containsText("Bildstöd börjar nu kl. 10.10 i Dockan");
        assertThat(session("Bildstöd")).containsText("kl. 10.10–10.55");
        assertThat(handle("Bildstöd")).isFocused();
    }

    @Test
    void the_second_of_two_who_move_a_session_chooses() {
        begin();
        add("Inledning", "Stora salen", "9.30", "10.00");
        handle("Inledning").focus();
        Page other = page().context().newPage();
        other.navigate("/programme/edit.xhtml?event=" + event);
        other.getByRole(AriaRole.LINK, named("Inledning")).click();
        other.getByLabel("Titel").fill("Välkomna");
        other.getByRole(AriaRole.BUTTON, named("Spara passet")).click();
        assertThat(other.locator("#messages")).containsText("Välkomna är sparat");

        press("Enter", "ArrowDown", "Enter");
        assertThat(page().getByText("Någon annan hann spara före dig.").first()).isVisible();
        page().getByRole(AriaRole.BUTTON, named("Visa den andras version")).click();
        assertThat(page().getByLabel("Titel")).hasValue("Välkomna");
        assertThat(session("Välkomna")).containsText("kl. 09.30–10.00");
    }

    private void begin() {
        login("karin.koordinator@motesplats.example");
        event = newEvent(page(), "Prov av program", LocalDate.of(2032, 4, 21));
    }

    private void add(String title, String room, String starts, String ends) {
        open("/programme/edit.xhtml?event=" + event);
        page().getByLabel("Titel").fill(title);
        String choice =
                page().locator("[id='form:roomId'] option")
                        .filter(new Locator.FilterOptions().setHasText(room))
                        .innerText();
        page().locator("[id='form:roomId']").selectOption(new SelectOption().setLabel(choice));
        page().locator("[id='form:startsAt']").fill(starts);
        page().locator("[id='form:endsAt']").fill(ends);
        page().getByRole(AriaRole.BUTTON, named("Lägg in passet")).click();
        assertThat(page().locator("#messages")).containsText(title + " är sparat");
    }

    private Locator session(String title) {
        return page().locator(".m-session").filter(new Locator.FilterOptions().setHasText(title));
    }

    private Locator handle(String title) {
        return page().getByRole(AriaRole.BUTTON, named("Flytta " + title));
    }

    private void press(String... keys) {
        for (String key : keys) {
            page().keyboard().press(key);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
