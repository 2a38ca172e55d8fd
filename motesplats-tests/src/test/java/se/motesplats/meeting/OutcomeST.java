package se.motesplats.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;

/** A meeting is run: it decides, gives somebody something to do, moves a point on, and ends. */
class OutcomeST extends Stage {

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    @Test
    void a_meeting_is_run_by_two_and_what_is_left_comes_to_the_next() {
        LocalDate day = LocalDate.now(Clock.system(ZoneId.of("Europe/Stockholm")));
        try (BrowserContext one = newSession("sv-SE", 1280, 900);
                BrowserContext two = newSession("sv-SE", 390, 800)) {
            Page secretary = one.newPage();
            login(secretary, "karin.koordinator@motesplats.example");
            String group = group(secretary);
            String meeting = plan(secretary, group, day);
            String next = plan(secretary, group, day.plusDays(30));
            for (String point : new String[] {"Personliga representanter", "Maskrosbarn"}) {
                secretary.navigate("/meeting/agenda.xhtml?meeting=" + meeting);
                secretary.locator("[id='add:title']").fill(point);
                secretary.locator("[id='add:minutes']").fill("10");
                press(secretary, "[id='add:submit']");
            }
            secretary.navigate("/meeting/sitting.xhtml?meeting=" + meeting);
            Page member = two.newPage();
            login(member, "emil.ek@motesplats.example");
            member.navigate("/meeting/sitting.xhtml?meeting=" + meeting);
            assertThat(member.locator("[id='points:0:decide:decision']")).hasCount(0);
            // On phones it is said who is there before what is noted.
            assertThat(member.locator("#there").boundingBox().y)
                    .isLessThan(member.locator("[id='points:0:said']").boundingBox().y);

            Locator field = secretary.locator("[id='points:0:decide:decision']");
            field.fill("Vi frågar G7.");
            field.press("Enter");
            assertThat(secretary.getByText("Vi frågar G7.")).isVisible();
            assertThat(field).hasValue("");
            assertThat(field).isFocused();
            assertThat(member.getByText("Vi frågar G7.")).isVisible(SOON);
            assertThat(member.getByText("Beslut 1:")).isVisible();

            pressByKeys(secretary, secretary.locator("[id='points:0:begin:open']"));
            Locator text = secretary.locator("[id='points:0:act:text']");
            assertThat(text).isFocused();
            text.fill("Skriv till G7");
            secretary.locator("[id='points:0:act:ownerId']").selectOption("Emil Ek (Medlem)");
            secretary.locator("[id='points:0:act:dueDay_input']").fill(day.plusDays(14).toString());
            axe(secretary);
            secretary.locator("[id='points:0:act:save']").click();
            assertThat(secretary.getByText("Skriv till G7").first()).isVisible();
            assertThat(member.getByText("Skriv till G7").first()).isVisible(SOON);
            axe(member);

            // What is being typed is left alone when somebody else has written.
            Locator other = secretary.locator("[id='points:1:decide:decision']");
            other.fill("Halvskriv");
            Page again = one.newPage();
            again.navigate("/meeting/sitting.xhtml?meeting=" + meeting);
            again.locator("[id='points:1:f:start']").click();
            assertThat(again.locator("[id='points:1:said'] .m-clock")).containsText("av 10 min");
            again.close();
            assertThat(secretary.locator("[id='points:1:said'] .m-clock")).isVisible(SOON);
            assertThat(other).isFocused();
            assertThat(other).hasValue("Halvskriv");
            other.fill("");

            secretary.locator("[id='points:0:f:treat']").click();
            assertThat(secretary.getByText("Behandlad")).isVisible();
            picture(secretary, "outcome-sitting");
            secretary.locator("[id='over:hold']").click();
            assertThat(secretary.getByText("Punkter som går vidare till nästa möte")).isVisible();
            axe(secretary);
            secretary.getByText("Mötet är slut, mejla 1 person").click();
            assertThat(secretary.getByText("Mötet är genomfört").first()).isVisible();
            assertThat(secretary.locator("[id='points:1:said']")).containsText("till mötet");

            secretary.navigate("/meeting/sitting.xhtml?meeting=" + next);
            assertThat(secretary.locator("[id='points:0:said']")).isVisible();
            assertThat(secretary.getByText("Maskrosbarn").first()).isVisible();
            assertThat(secretary.getByText("Från mötet")).isVisible();
            secretary.navigate("/meeting/agenda.xhtml?meeting=" + next);
            assertThat(secretary.getByText("Från mötet")).isVisible();
            axe(secretary);
            ends(member);
        }
    }

    /** The last look for news, which was on its way when the page was left. */
    private static final String LAST_LOOK =
            """
            () => {
              const sent = new URLSearchParams(new FormData(document.getElementById('pulse')));
              sent.set('jakarta.faces.partial.ajax', 'true');
              sent.set('jakarta.faces.source', 'pulse:poll');
              sent.set('jakarta.faces.partial.execute', 'pulse:poll');
              sent.set('pulse:poll', 'pulse:poll');
              return sent.toString();
            }
            """;

    @Test
    void a_page_that_is_left_while_it_looks_for_news_leads_nowhere_else() {
        try (BrowserContext one = newSession("sv-SE", 1280, 900)) {
            Page secretary = one.newPage();
            login(secretary, "karin.koordinator@motesplats.example");
            String meeting =
                    plan(
                            secretary,
                            group(secretary),
                            LocalDate.now(Clock.system(ZoneId.of("Europe/Stockholm"))));
            secretary.navigate("/meeting/sitting.xhtml?meeting=" + meeting);
            String look = secretary.evaluate(LAST_LOOK).toString();
            assertThat(look(secretary, meeting, look)).contains("<partial-response");
            press(secretary, "[id='over:hold']");
            if (secretary.locator("[id='over:send']").count() > 0) {
                press(secretary, "[id='over:send']");
            }
            assertThat(secretary.getByText("Mötet är genomfört").first()).isVisible();
            assertThat(look(secretary, meeting, look))
                    .contains("<partial-response")
                    .doesNotContain("redirect", "expired");
        }
    }

    private String look(Page page, String meeting, String body) {
        return page.request()
                .post(
                        url() + "/meeting/sitting.xhtml?meeting=" + meeting,
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setHeader("Faces-Request", "partial/ajax")
                                .setData(body))
                .text();
    }

    /** The owner says what became of it. */
    private void ends(Page member) {
        member.navigate("/meeting/actions.xhtml");
        axe(member);
        member.getByText("Skriv till G7").first().click();
        member.waitForLoadState();
        axe(member);
        member.locator("[id='form:words']").fill("Brevet är skickat.");
        press(member, "[id='form:done']");
        assertThat(member.getByText("Gjort: Skriv till G7").first()).isVisible();
        member.navigate("/meeting/actions.xhtml?shown=ENDED");
        assertThat(member.getByText("Skriv till G7").first()).isVisible();
    }

    private static String group(Page secretary) {
        secretary.navigate("/meeting/edit.xhtml");
        secretary.locator("[id='form:name']").fill("Utfallsprovet");
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
        return group;
    }

    private static String plan(Page secretary, String group, LocalDate day) {
        secretary.navigate("/meeting/date.xhtml?group=" + group);
        secretary.locator("[id='form:day_input']").fill(day.toString());
        press(secretary, "[id='form:save']");
        if (secretary.locator("[id='form:send']").count() > 0) {
            press(secretary, "[id='form:send']");
        }
        return secretary.url().replaceAll(".*meeting=(\\d+).*", "$1");
    }

    private static void press(Page page, String button) {
        page.locator(button).click();
        page.waitForLoadState();
    }
}
