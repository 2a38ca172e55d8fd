package se.motesplats.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;

/** Attendance is noted at a meeting and read in numbers; later its page says that it is old. */
class MeetingAroundST extends Stage {

    private static final String GROUP = "Närvarogruppen";

    @AfterEach
    void tell_the_real_time() {
        resetClock();
    }

    private void press(String button) {
        page().getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .press("Enter");
    }

    private void fill(String id, String text) {
        page().locator("[id='" + id + "']").fill(text);
    }

    private void follow(String link) {
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    @Test
    void attendance_becomes_numbers_and_what_is_over_says_so() {
        setClock(Instant.parse("2018-01-15T08:00:00Z"));
        login("karin.koordinator@motesplats.example");
        open("/meeting/edit.xhtml");
        fill("form:name", GROUP);
        fill("form:startsAt", "13.30");
        fill("form:minutes", "120");
        fill("form:place", "Bryggan");
        press("Skapa gruppen");
        follow("Ändra vilka som sitter i gruppen");
        fill("organisation:name", "G7");
        press("Lägg till en organisation");
        follow("Lägg till en person");
        fill("form:givenName", "Emil");
        fill("form:familyName", "Ek");
        fill("form:email", "emil.ek@motesplats.example");
        page().locator("[id='form:groupOrganisationId']")
                .selectOption(new SelectOption().setLabel("G7"));
        press("Lägg till");
        follow(GROUP);
        follow("Planera ett möte");
        fill("form:day_input", "2018-01-16");
        press("Planera mötet");
        press("Planera mötet");
        open("/meeting/list.xhtml?q=" + GROUP);
        follow(GROUP);
        page().getByText("tisdag 16 januari 2018").first().click();
        String meeting = page().url();
        assertThat(page().locator("main")).not().containsText("äldre än");
        follow("Vid mötet: närvaro och anteckningar");
        page().getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Emil Ek: Närvarande"))
                .press("Enter");
        assertThat(page().locator("[id='there-form:people']")).containsText("1 av 1");

        open("/meeting/list.xhtml?q=" + GROUP);
        follow(GROUP);
        follow("Närvaro");
        assertThat(page().locator("h1")).containsText("Närvaro");
        assertThat(page().locator(".m-lead")).containsText("Närvaro är noterad vid 1 möte");
        assertThat(page().locator(".m-chart rect")).hasCount(1);
        assertThat(page().locator("table").last()).containsText("G7");
        assertThat(page().locator("table").last()).containsText("100 %");
        assertThat(page().locator("main")).not().containsText("Emil");
        axe(page());
        picture(page(), "meeting-statistics");

        setClock(Instant.parse("2018-03-17T08:00:00Z"));
        page().navigate(meeting);
        assertThat(page().locator("main")).not().containsText("äldre än");
        setClock(Instant.parse("2018-03-18T08:00:00Z"));
        page().navigate(meeting);
        assertThat(page().locator("main")).containsText("äldre än 60 dagar");
        assertThat(page().locator("main")).containsText("tisdag 16 januari 2018");
        axe(page());
        picture(page(), "meeting-old");
    }
}
