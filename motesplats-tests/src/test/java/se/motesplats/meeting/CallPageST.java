package se.motesplats.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;

/** The call of seed 002, from the template of the group to what a member reads. */
class CallPageST extends Stage {

    private static final List<String> POINTS =
            List.of(
                    "Personliga representanter",
                    "CurioCity Mashup",
                    "Stöd till föräldrar med placerade barn",
                    "Maskrosbarn");

    @Test
    void a_secretary_calls_from_the_template_and_a_member_reads_and_suggests() throws IOException {
        LocalDate day = LocalDate.now(Clock.system(ZoneId.of("Europe/Stockholm"))).plusDays(40);
        String meeting;
        try (BrowserContext session = newSession("sv-SE", 1280, 900)) {
            Page secretary = session.newPage();
            login(secretary, "karin.koordinator@motesplats.example");
            meeting = planned(secretary, day);
            secretary.navigate("/meeting/agenda.xhtml?meeting=" + meeting);
            for (String point : POINTS) {
                secretary.locator("[id='add:title']").fill(point);
                secretary.locator("[id='add:minutes']").fill("10");
                press(secretary, "[id='add:submit']");
            }
            // By keyboard: the last point goes up one place.
            Locator up = secretary.getByLabel("Flytta upp Maskrosbarn");
            pressByKeys(secretary, up);
            assertThat(secretary.locator("form[id=order] h3").nth(3)).containsText("Maskrosbarn");
            assertThat(up).isFocused();
            secretary.locator("[id='form:intro']").fill("Det är dags igen!");
            secretary.locator("[id='form:intro']").press("End");
            assertThat(secretary.getByText("Sparat").first()).isVisible();
            axe(secretary);
            press(secretary, "[id='call:show']");
            assertThat(secretary.getByText("Så ser kallelsen ut")).isVisible();
            assertThat(secretary.getByText("Det är dags igen!")).isVisible();
            axe(secretary);
            picture(secretary, "call-preview");
            secretary.getByText("Skicka kallelsen till 1 person").click();
            assertThat(secretary.getByText("Kallelsen är skickad.").first()).isVisible();
            axe(secretary);
            APIResponse file =
                    secretary.request().get(url() + "/meeting/call.pdf?meeting=" + meeting);
            assertThat(file.headers().get("content-type")).isEqualTo("application/pdf");
            try (PDDocument pdf = Loader.loadPDF(file.body())) {
                assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                        .contains(POINTS)
                        .contains("Det är dags igen!", "13.30", "Hälsa", "Övrigt");
            }
        }
        try (BrowserContext session = newSession("sv-SE", 390, 800)) {
            Page member = session.newPage();
            login(member, "emil.ek@motesplats.example");
            member.navigate("/meeting/call.xhtml?meeting=" + meeting);
            for (String point : POINTS) {
                assertThat(member.getByText(point)).isVisible();
            }
            axe(member);
            picture(member, "call-member");
            member.navigate("/meeting/suggest.xhtml?meeting=" + meeting);
            axe(member);
            member.locator("[id='form:title']").fill("Fritidsbanken");
            press(member, "[id='form:send']");
            assertThat(member.getByText("Fritidsbanken").first()).isVisible();
            assertThat(member.locator("#own")).isVisible();
        }
        try (BrowserContext session = newSession("sv-SE", 1280, 900)) {
            Page secretary = session.newPage();
            login(secretary, "karin.koordinator@motesplats.example");
            secretary.navigate("/meeting/agenda.xhtml?meeting=" + meeting);
            secretary.getByLabel("Ta med Fritidsbanken").click();
            assertThat(secretary.getByText("Ny punkt: Fritidsbanken")).isVisible();
            picture(secretary, "call-agenda");
            axe(secretary);
            press(secretary, "[id='call:show']");
            secretary.getByText("Skicka ändringarna till 1 person").click();
            assertThat(secretary.getByText("Kallelsen är skickad.").first()).isVisible();
        }
    }

    /** A group with a member, and its meeting: the id. */
    private static String planned(Page secretary, LocalDate day) {
        secretary.navigate("/meeting/edit.xhtml");
        secretary.locator("[id='form:name']").fill("Kallelseprovet");
        secretary.locator("[id='form:startsAt']").fill("13.30");
        secretary.locator("[id='form:place']").fill("Bryggan");
        press(secretary, "[id='form:save']");
        String group = secretary.url().replaceAll(".*group=(\\d+).*", "$1");
        secretary.navigate("/meeting/appoint.xhtml?group=" + group);
        secretary.locator("[id='form:givenName']").fill("Emil");
        secretary.locator("[id='form:familyName']").fill("Ek");
        secretary.locator("[id='form:email']").fill("emil.ek@motesplats.example");
        secretary.locator("[id='form:role']").selectOption("MEMBER");
        press(secretary, "[id='form:save']");
        secretary.navigate("/meeting/date.xhtml?group=" + group);
        secretary.locator("[id='form:day_input']").fill(day.toString());
        secretary.locator("[id='form:theme']").fill("Hälsa");
        press(secretary, "[id='form:save']");
        // Whom the date tells is shown first.
        press(secretary, "[id='form:send']");
        return secretary.url().replaceAll(".*meeting=(\\d+).*", "$1");
    }

    private static void press(Page page, String button) {
        page.locator(button).click();
        page.waitForLoadState();
    }
}
