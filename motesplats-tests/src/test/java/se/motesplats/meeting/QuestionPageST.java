package se.motesplats.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;
import se.motesplats.stand.Mail;
import se.motesplats.stand.Poll;

/** A question is asked on a wide screen, answered on a phone by link, and seen by the group. */
class QuestionPageST extends Stage {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LINK =
            Pattern.compile("/meeting/reply\\.xhtml\\?token=[A-Za-z0-9_-]+");

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String group = "Frågeprovet " + mark;
    private final LocalDate day =
            LocalDate.now(Clock.system(ZoneId.of("Europe/Stockholm"))).plusDays(40);

    @Test
    void a_question_is_asked_answered_by_link_without_login_and_seen() {
        login("karin.koordinator@motesplats.example");
        String meeting = planned();
        open("/meeting/view.xhtml?meeting=" + meeting);
        page().getByText("Fråga organisationer").first().click();
        assertThat(page().getByText("Bryggan (Berit Björk)")).isVisible();
        axe(page());
        page().locator("[id='form:lastDay_input']").fill("2017-01-01");
        press(page(), "[id='form:look']");
        assertThat(page().locator("[id='form:text_error']")).not().isEmpty();
        assertThat(page().locator("[id='form:lastDay_error']")).not().isEmpty();
        axe(page());
        page().locator("[id='form:text']").fill("Kan eller vill andra organisationer delta?");
        page().locator("[id='form:raisedById']").selectOption(new SelectOption().setLabel("G7"));
        page().locator("[id='form:lastDay_input']").fill(day.plusDays(10).toString());
        page().locator("[id='form:ownerId']").selectOption(new SelectOption().setLabel("Emil Ek"));
        press(page(), "[id='form:look']");
        assertThat(page().getByText("1 person får mejl").first()).isVisible();
        axe(page());
        picture(page(), "question-told");
        press(page(), "[id='form:send']");
        assertThat(page().getByText("Frågan är ställd").first()).isVisible();
        axe(page());

        try (BrowserContext phone = newSession("sv-SE", 390, 844)) {
            Page own = phone.newPage();
            own.navigate(link());
            assertThat(own.getByText("Kan eller vill andra organisationer delta?")).isVisible();
            axe(own);
            own.locator("[id='form:replies:0:reply']").selectOption("PERHAPS");
            press(own, "[id='form:answer']");
            assertThat(own.locator("[id='form:replies:0:text_error']")).not().isEmpty();
            axe(own);
            own.locator("[id='form:replies:0:text']").fill("Vi vill höra <b>mer</b> först.");
            pressByKeys(own, own.locator("[id='form:answer']"));
            assertThat(own.getByText("Ditt svar är sparat").first()).isVisible();
            assertThat(own.locator("[id='form:replies:0:text']"))
                    .hasValue("Vi vill höra <b>mer</b> först.");
            picture(own, "question-reply");
            own.navigate("/meeting/reply.xhtml?token=guessed");
            assertThat(own.getByText("Länken gäller inte").first()).isVisible();
            axe(own);
        }

        open("/meeting/questions.xhtml?q=" + mark);
        assertThat(page().locator(".m-table")).containsText("1 av 1 har svarat");
        axe(page());
        picture(page(), "questions");
        page().getByText("Kan eller vill andra organisationer delta?").click();
        assertThat(page().locator("main")).containsText("Vi vill höra <b>mer</b> först.");
        assertThat(page().locator(".m-chip").first()).hasText("Besvarad");
        axe(page());
        picture(page(), "question");
        page().locator("[id='over:reason']").fill("Vi tar upp det i höst.");
        press(page(), "[id='over:close']");
        assertThat(page().locator("main"))
                .containsText("Frågan är avslutad: Vi tar upp det i höst.");
        axe(page());
    }

    private String link() {
        String to = "berit." + mark + "@prov.example";
        Poll.untilTrue(PATIENCE, "a question to " + to, () -> !asked(to).isEmpty());
        Matcher link = LINK.matcher(asked(to).get(0).text());
        if (!link.find()) {
            throw new AssertionError(asked(to).get(0).text());
        }
        return link.group();
    }

    private List<Mail> asked(String to) {
        return mails().to(to).stream().filter(m -> m.subject().startsWith("Fråga från")).toList();
    }

    private static void press(Page page, String button) {
        page.locator(button).click();
        page.waitForLoadState();
    }

    /** A group of two organisations with their people, and its meeting: the id. */
    private String planned() {
        open("/meeting/edit.xhtml");
        page().locator("[id='form:name']").fill(group);
        page().locator("[id='form:startsAt']").fill("13.30");
        page().locator("[id='form:place']").fill("Bryggan");
        press(page(), "[id='form:save']");
        String id = page().url().replaceAll(".*group=(\\d+).*", "$1");
        for (String name : List.of("Bryggan", "G7")) {
            open("/meeting/members.xhtml?group=" + id);
            page().locator("[id='organisation:name']").fill(name);
            press(page(), "[id='organisation:add']");
            assertThat(page().locator("main")).containsText(name);
        }
        appoint(
                id,
                "Berit",
                "Björk",
                "berit." + mark + "@prov.example",
                "REPRESENTATIVE",
                "Bryggan");
        appoint(id, "Emil", "Ek", "emil.ek@motesplats.example", "REPRESENTATIVE", "G7");
        open("/meeting/date.xhtml?group=" + id);
        page().locator("[id='form:day_input']").fill(day.toString());
        press(page(), "[id='form:save']");
        press(page(), "[id='form:send']");
        return page().url().replaceAll(".*meeting=(\\d+).*", "$1");
    }

    private void appoint(
            String id, String given, String family, String email, String role, String of) {
        open("/meeting/appoint.xhtml?group=" + id);
        page().locator("[id='form:givenName']").fill(given);
        page().locator("[id='form:familyName']").fill(family);
        page().locator("[id='form:email']").fill(email);
        page().locator("[id='form:role']").selectOption(role);
        page().locator("[id='form:groupOrganisationId']")
                .selectOption(new SelectOption().setLabel(of));
        press(page(), "[id='form:save']");
    }
}
