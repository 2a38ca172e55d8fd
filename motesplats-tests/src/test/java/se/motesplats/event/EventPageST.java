package se.motesplats.event;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;

/** What happens to somebody who types something wrong, hostile or too late about an event. */
class EventPageST extends Stage {

    private static final String COORDINATOR = "karin.koordinator@motesplats.example";
    private static final LocalDate FIRST_DAY = LocalDate.of(2032, 4, 14);
    private static final String HOSTILE =
            "<script>alert(1)</script> \"&amp;' <img src=x onerror=alert(2)> #{1+1} ${1+1}";

    @Test
    void bad_days_are_refused_in_words_and_everything_typed_stays() {
        login(COORDINATOR);
        String event = newEvent(page(), "Prov av dagar", FIRST_DAY);
        open("/event/edit.xhtml?event=" + event);
        assertThat(page().getByLabel("dagen")).hasCount(2);

        page().getByLabel("Titel").fill("Prov av dagar, ändrat");
        page().locator("[id='form:start1']").fill("16.00");
        page().locator("[id='form:end1']").fill("9");
        save();
        refused("slutar (kl. 09.00) innan den har börjat (kl. 16.00)");
        assertThat(page().getByLabel("Titel")).hasValue("Prov av dagar, ändrat");
        axe(page());

        page().locator("[id='form:start1']").fill("9");
        page().locator("[id='form:end1']").fill("16");
        page().getByLabel("Andra dagen").fill(FIRST_DAY.toString());
        save();
        refused("Samma dag är vald två gånger");

        page().getByLabel("Andra dagen").fill("2032-02-31");
        save();
        refused("Andra dagen: 31 februari 2032 finns inte: månadens sista dag är den 29.");
        assertThat(page().getByLabel("Andra dagen")).hasValue("2032-02-31");

        page().getByLabel("Andra dagen").fill(FIRST_DAY.plusDays(6).toString());
        page().locator("[id='form:start2']").fill("9");
        page().locator("[id='form:end2']").fill("24.00");
        save();
        refused("Dygnet slutar 23.59.");
        page().locator("[id='form:end2']").fill("16");
        save();
        refused("Två dagar måste följa på varandra");

        page().getByLabel("Andra dagen").fill("2207-04-15");
        save();
        refused("Andra dagen: Menar du år 2207?");
        axe(page());
        save();
        refused("Två dagar måste följa på varandra");

        page().getByLabel("Andra dagen").fill(FIRST_DAY.plusDays(1).toString());
        save();
        assertThat(page().locator("#messages")).containsText("Prov av dagar, ändrat är sparad");
    }

    @Test
    void hostile_text_is_shown_as_text() {
        List<String> alarms = new ArrayList<>();
        page().onDialog(
                        dialog -> {
                            alarms.add(dialog.message());
                            dialog.dismiss();
                        });
        login(COORDINATOR);
        String event = newEvent(page(), "Prov av text", FIRST_DAY);
        open("/event/edit.xhtml?event=" + event);
        page().getByLabel("Titel").fill(HOSTILE);
        page().getByLabel("Beskrivning").fill(HOSTILE);
        save();
        assertThat(page().locator("h1")).hasText(HOSTILE);
        assertThat(page().locator("#messages")).containsText(HOSTILE);
        for (String path :
                List.of(
                        "/event/list.xhtml?q=script",
                        "/programme/edit.xhtml?event=" + event,
                        "/mailing/list.xhtml?event=" + event,
                        "/audit/list.xhtml?event=" + event)) {
            open(path);
            assertThat(page().locator("main, body").first()).containsText("<script>");
        }
        assertThat(alarms).isEmpty();
    }

    @Test
    void the_second_of_two_editors_chooses_and_loses_nothing() {
        login(COORDINATOR);
        String event = newEvent(page(), "Prov av två", FIRST_DAY);
        open("/event/edit.xhtml?event=" + event);
        try (BrowserContext other = newSession("sv-SE", 1280, 900)) {
            Page second = other.newPage();
            login(second, COORDINATOR);
            second.navigate("/event/edit.xhtml?event=" + event);
            second.getByLabel("Titel").fill("Den andras titel");
            save(second);
            assertThat(second.locator("h1")).hasText("Den andras titel");
        }
        page().getByLabel("Titel").fill("Min titel");
        page().getByLabel("Diarienummer").fill("GR 2032/7");
        save();
        assertThat(page().getByText("Någon annan hann spara före dig.").first()).isVisible();
        assertThat(page().getByLabel("Titel")).hasValue("Min titel");
        assertThat(page().getByLabel("Diarienummer")).hasValue("GR 2032/7");
        axe(page());
        button("Spara min version ändå");
        assertThat(page().locator("h1")).hasText("Min titel");
    }

    @Test
    void a_change_shows_who_is_told_what_before_it_is_made() {
        login(COORDINATOR);
        String event = newEvent(page(), "Prov av status", FIRST_DAY);
        open("/event/edit.xhtml?event=" + event);
        page().getByLabel("Första dagen").fill(FIRST_DAY.plusDays(7).toString());
        page().getByLabel("Andra dagen").fill(FIRST_DAY.plusDays(8).toString());
        save();
        assertThat(page().locator("main")).containsText("2 personer får mejl");
        assertThat(page().locator("main")).containsText("Kontaktpersonen: 1 person");
        assertThat(page().locator("main")).containsText("Arbetsgruppen: 1 person");
        axe(page());
        button("Ändra");
        assertThat(page().getByLabel("Första dagen")).hasValue(FIRST_DAY.plusDays(7).toString());
        save();
        button("Spara och skicka mejl till 2 personer");
        assertThat(page().locator("#messages")).containsText("2 personer får mejl om ändringen");
        open("/event/decide.xhtml?event=" + event);
        page().locator("[id='form:status:input'], [id='form:status']")
                .first()
                .selectOption("CANCELLED");
        page().getByLabel("Skäl").fill("Stormen tog taket.");
        button("Visa vad som händer");
        assertThat(page().locator("main")).containsText("2 personer får mejl");
        page().getByText("Visa mejlet").first().click();
        assertThat(page().locator("main")).containsText("Skäl: Stormen tog taket.");
        axe(page());
        button("Ta beslutet och skicka mejl till 2 personer");
        assertThat(page().locator("main")).containsText("2 personer får mejl om det");
        open("/event/view.xhtml?event=" + event);
        assertThat(page().locator("main")).containsText("Stormen tog taket.");
    }

    private void refused(String words) {
        assertThat(page().locator(".m-summary")).containsText(words);
        assertThat(page().locator(".m-summary")).isFocused();
    }

    private void save() {
        save(page());
    }

    private static void save(Page on) {
        on.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Spara ändringarna"))
                .click();
    }

    private void button(String name) {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
    }
}
