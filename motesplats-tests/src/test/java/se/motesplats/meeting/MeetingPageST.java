package se.motesplats.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;

/** A group is made, gets its people and the dates of seed 002, and one date is cancelled. */
class MeetingPageST extends Stage {

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
    void from_group_to_the_dates_of_the_spring_and_one_that_is_cancelled() {
        setClock(Instant.parse("2017-01-16T08:00:00Z"));
        login("karin.koordinator@motesplats.example");
        open("/meeting/list.xhtml");
        follow("Skapa en grupp");
        fill("form:name", "Utvecklingsgrupp vår 2017");
        page().locator("[id='form:weekday']").selectOption("MONDAY");
        fill("form:startsAt", "13.30");
        fill("form:minutes", "120");
        press("Skapa gruppen");
        assertThat(page().locator(".m-summary")).containsText("Skriv var ni möts");
        axe(page());
        fill("form:place", "Bryggan");
        press("Skapa gruppen");
        assertThat(page().locator("h1")).hasText("Utvecklingsgrupp vår 2017");

        follow("Ändra vilka som sitter i gruppen");
        fill("organisation:name", "G7");
        press("Lägg till en organisation");
        follow("Lägg till en person");
        fill("form:givenName", "Emil");
        fill("form:familyName", "Ek");
        fill("form:email", "emil.ek@motesplats.example");
        press("Lägg till");
        assertThat(page().locator(".m-summary")).containsText("Välj vilken organisation");
        axe(page());
        page().locator("[id='form:groupOrganisationId']")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("G7"));
        press("Lägg till");
        assertThat(page().locator(".m-table")).containsText("Emil Ek");
        axe(page());
        picture(page(), "meeting-members");

        follow("Utvecklingsgrupp vår 2017");
        follow("Planera en termin");
        page().locator("[id='rule:kind']").selectOption("MONTHS");
        page().locator("[id='rule:nth']").selectOption("2");
        fill("rule:first_input", "2017-02-01");
        fill("rule:last_input", "2017-05-31");
        press("Visa datumen");
        Locator days = page().locator("[id^='form:days:'][id$=':day_input']");
        assertThat(days).hasCount(4);
        assertThat(days.nth(1)).hasValue("2017-03-13");
        days.nth(2).fill("2017-04-24");
        days.nth(3).fill("2017-05-22");
        axe(page());
        picture(page(), "meeting-series");
        press("Planera 4 möten");
        assertThat(page().locator("main")).containsText("1 person får mejl");
        picture(page(), "meeting-told");
        press("Planera 4 möten");
        assertThat(page().locator("main")).containsText("måndag 24 april 2017");
        assertThat(page().locator("main")).containsText("kl. 13.30–15.30");
        axe(page());
        picture(page(), "meeting-group");

        page().getByText("måndag 24 april 2017").click();
        page().getByText("Ställ in mötet").first().click();
        fill("form:reason", "För få kan komma.");
        press("Ställ in mötet");
        press("Ställ in mötet");
        assertThat(page().locator(".m-chip").first()).hasText("Inställt");
        assertThat(page().locator("main")).containsText("För få kan komma.");
        axe(page());
        picture(page(), "meeting-view");

        try (var phone = newSession("sv-SE", 390, 844)) {
            Page member = phone.newPage();
            login(member, "emil.ek@motesplats.example");
            member.navigate("/meeting/list.xhtml");
            member.getByText("Utvecklingsgrupp vår 2017").click();
            assertThat(member.locator("main")).containsText("måndag 22 maj 2017");
            axe(member);
            picture(member, "meeting-phone");
        }
    }
}
