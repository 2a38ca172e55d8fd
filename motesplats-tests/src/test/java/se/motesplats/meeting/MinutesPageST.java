package se.motesplats.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;

/** Minutes from the end of a meeting to what a member reads and keeps. */
class MinutesPageST extends Stage {

    @Test
    void a_secretary_makes_minutes_a_member_approves_them_and_reads_what_is_published()
            throws IOException {
        LocalDate day = LocalDate.now(Clock.system(ZoneId.of("Europe/Stockholm"))).plusDays(33);
        String meeting;
        try (BrowserContext session = newSession("sv-SE", 1280, 900)) {
            Page secretary = session.newPage();
            login(secretary, "karin.koordinator@motesplats.example");
            meeting = planned(secretary, day);
            secretary.navigate("/meeting/sitting.xhtml?meeting=" + meeting);
            secretary.getByLabel("Emil Ek: Närvarande").click();
            assertThat(secretary.getByText("1 närvarande.")).isVisible();
            press(secretary, "[id='over:hold']");
            axe(secretary);
            press(secretary, "[id='minutes:make']");
            assertThat(secretary.locator("[id='form:text']")).hasValue(Pattern.compile("Emil Ek"));
            secretary
                    .locator("[id='form:text']")
                    .fill("## Fika\n\nVi **enades** om fika.\n\n- Kaffe\n- Te");
            secretary.locator("[id='form:text']").press("End");
            assertThat(secretary.getByText("Sparat").first()).isVisible();
            axe(secretary);
            press(secretary, "[id='form:next']");
            assertThat(secretary.getByLabel("Emil Ek (Medlem)")).isChecked();
            axe(secretary);
            press(secretary, "[id='send:show']");
            axe(secretary);
            secretary.getByText("Skicka till 1 person").click();
            assertThat(secretary.getByText("Har inte svarat")).isVisible();
            axe(secretary);
        }
        try (BrowserContext session = newSession("sv-SE", 390, 800)) {
            Page member = session.newPage();
            login(member, "emil.ek@motesplats.example");
            member.navigate("/meeting/minutesanswer.xhtml?meeting=" + meeting);
            assertThat(member.locator("article h2")).hasText("Fika");
            axe(member);
            picture(member, "minutes-answer");
            press(member, "[id='yes:approve']");
            assertThat(member.getByText("Du har godkänt minnesanteckningarna.").first())
                    .isVisible();
        }
        try (BrowserContext session = newSession("sv-SE", 1280, 900)) {
            Page secretary = session.newPage();
            login(secretary, "karin.koordinator@motesplats.example");
            secretary.navigate("/meeting/minutessteps.xhtml?meeting=" + meeting);
            axe(secretary);
            press(secretary, "[id='publish:show']");
            secretary.getByText("Publicera och mejla 1 person").click();
            assertThat(secretary.locator("article strong")).hasText("enades");
            axe(secretary);
            picture(secretary, "minutes-read");
        }
        try (BrowserContext session = newSession("sv-SE", 390, 800)) {
            Page member = session.newPage();
            login(member, "emil.ek@motesplats.example");
            member.navigate("/meeting/notes.xhtml?q=fika");
            member.getByText("Minnesanteckningar: Protokollprovet").first().click();
            assertThat(member.locator("article li").first()).hasText("Kaffe");
            axe(member);
            APIResponse file =
                    member.request().get(url() + "/meeting/minutes.pdf?meeting=" + meeting);
            assertThat(file.headers().get("content-type")).isEqualTo("application/pdf");
            try (PDDocument pdf = Loader.loadPDF(file.body())) {
                assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                        .contains(
                                "Protokollprovet",
                                "Fika",
                                "Vi enades om fika.",
                                "Kaffe",
                                "Emil Ek");
            }
        }
        try (BrowserContext session = newSession("sv-SE", 1280, 900)) {
            Page stranger = session.newPage();
            assertThat(stranger.navigate("/meeting/minutes.xhtml?meeting=" + meeting).status())
                    .isEqualTo(404);
        }
    }

    /** A group with a member, and its meeting: the id. */
    private static String planned(Page secretary, LocalDate day) {
        secretary.navigate("/meeting/edit.xhtml");
        secretary.locator("[id='form:name']").fill("Protokollprovet");
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
