package se.motesplats.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;
import se.motesplats.stand.Mail;

/**
 * The spring of seed 002, from the group to approved notes: its organisations, four Mondays at half
 * past one over the beginning of summer time, the call with the theme and its points, a
 * representative who is replaced between call and meeting, a question that is carried to the next
 * meeting, and a meeting that moves after its call.
 */
class MeetingStoryST extends Stage {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String GROUP = "Gemensam utvecklingsgrupp, berättelsen";
    private static final List<String> ORGANISATIONS = List.of("Bryggan", "G7", "Ria", "Vorta Drom");
    private static final List<String> POINTS =
            List.of(
                    "Personliga representanter",
                    "CurioCity Mashup",
                    "Stöd till föräldrar med placerade barn",
                    "Maskrosbarn");

    @AfterEach
    void tell_the_real_time() {
        resetClock();
    }

    @Test
    void a_group_meets_from_its_first_call_to_approved_notes_and_a_carried_question() {
        setClock(Instant.parse("2017-01-16T08:00:00Z"));
        try (BrowserContext session = newSession("sv-SE", 1280, 900)) {
            Page secretary = session.newPage();
            login(secretary, "karin.koordinator@motesplats.example");
            String group = aGroupOfFourOrganisations(secretary);
            List<String> meetings = fourMondaysOverTheBeginningOfSummerTime(secretary, group);
            String february = meetings.get(0);
            String march = meetings.get(1);
            theCallGoesWithItsPoints(secretary, february);
            aRepresentativeIsReplaced(secretary, group);

            setClock(Instant.parse("2017-02-13T12:20:00Z"));
            login(secretary, "karin.koordinator@motesplats.example");
            theMeetingIsHeld(secretary, february);
            theMinutesAreApprovedAndPublished(secretary, february);
            theQuestionIsCarried(secretary, march);
            theMeetingMovesAfterItsCall(secretary, march);
        }
    }

    private String aGroupOfFourOrganisations(Page page) {
        page.navigate("/meeting/edit.xhtml");
        fill(page, "form:name", GROUP);
        page.locator("[id='form:weekday']").selectOption("MONDAY");
        fill(page, "form:startsAt", "13.30");
        fill(page, "form:minutes", "120");
        fill(page, "form:place", "Bryggan");
        press(page, "form:save");
        String group = page.url().replaceAll(".*group=(\\d+).*", "$1");
        for (String name : ORGANISATIONS) {
            page.navigate("/meeting/members.xhtml?group=" + group);
            fill(page, "organisation:name", name);
            press(page, "organisation:add");
            assertThat(page.locator("main")).containsText(name);
        }
        appoint(page, group, "Emil", "Ek", "emil.ek@motesplats.example", "G7", "2017-01-16", "");
        appoint(
                page,
                group,
                "Britta",
                "Bro",
                "britta.bro@prov.example",
                "Bryggan",
                "2017-01-16",
                "2017-02-10");
        appoint(page, group, "Rune", "Ros", "rune.ros@prov.example", "Ria", "2017-01-16", "");
        return group;
    }

    private void appoint(
            Page page,
            String group,
            String given,
            String family,
            String email,
            String organisation,
            String from,
            String to) {
        page.navigate("/meeting/appoint.xhtml?group=" + group);
        place(page, given, family, email, organisation, from, to);
        assertThat(page.locator("main")).containsText(given + " " + family);
    }

    private static void place(
            Page page,
            String given,
            String family,
            String email,
            String organisation,
            String from,
            String to) {
        fill(page, "form:givenName", given);
        fill(page, "form:familyName", family);
        fill(page, "form:email", email);
        page.locator("[id='form:role']").selectOption("REPRESENTATIVE");
        page.locator("[id='form:groupOrganisationId']")
                .selectOption(new SelectOption().setLabel(organisation));
        fill(page, "form:validFrom_input", from);
        fill(page, "form:validTo_input", to);
        press(page, "form:save");
    }

    private List<String> fourMondaysOverTheBeginningOfSummerTime(Page page, String group) {
        page.navigate("/meeting/series.xhtml?group=" + group);
        page.locator("[id='rule:kind']").selectOption("MONTHS");
        page.locator("[id='rule:nth']").selectOption("2");
        fill(page, "rule:first_input", "2017-02-01");
        fill(page, "rule:last_input", "2017-05-31");
        press(page, "rule:find");
        Locator days = page.locator("[id^='form:days:'][id$=':day_input']");
        assertThat(days).hasCount(4);
        days.nth(2).fill("2017-04-24");
        days.nth(3).fill("2017-05-22");
        button(page, "Planera 4 möten");
        assertThat(page.getByText("2 personer får mejl").first()).isVisible();
        button(page, "Planera 4 möten");
        for (String day : List.of("13 februari", "13 mars", "24 april", "22 maj")) {
            assertThat(page.locator("main")).containsText("måndag " + day + " 2017");
        }
        axe(page);
        return page.locator("section:has(#coming) h3 a").all().stream()
                .map(a -> a.getAttribute("href").replaceAll(".*meeting=(\\d+).*", "$1"))
                .toList();
    }

    private void theCallGoesWithItsPoints(Page page, String meeting) {
        page.navigate("/meeting/agenda.xhtml?meeting=" + meeting);
        for (String point : POINTS) {
            fill(page, "add:title", point);
            fill(page, "add:minutes", "10");
            press(page, "add:submit");
        }
        fill(page, "form:theme", "Hälsa");
        press(page, "form:begin");
        press(page, "call:show");
        page.getByText("Skicka kallelsen till 2 personer").click();
        assertThat(page.getByText("Kallelsen är skickad.").first()).isVisible();
        Mail call = mail("emil.ek@motesplats.example", "Kallelse: " + GROUP);
        assertThat(call.text()).contains(POINTS).contains("Hälsa", "Övrigt", "24 april");
        assertThat(calendar(call)).contains("20170213T133000");
        // Who sits there until three days before is not called; the one who comes after is not
        // known yet.
        assertThat(mails().to("britta.bro@prov.example"))
                .noneMatch(m -> m.subject().startsWith("Kallelse"));
    }

    private void aRepresentativeIsReplaced(Page page, String group) {
        page.navigate("/meeting/appoint.xhtml?group=" + group);
        place(page, "Bosse", "Berg", "bosse.berg@prov.example", "Bryggan", "2017-02-11", "");
        assertThat(page.getByText("1 person får mejl").first()).isVisible();
        press(page, "form:send");
        assertThat(page.locator("main")).containsText("Bosse Berg");
    }

    private void theMeetingIsHeld(Page page, String meeting) {
        page.navigate("/meeting/sitting.xhtml?meeting=" + meeting);
        assertThat(page.locator("section:has(#there)")).containsText("Bosse Berg");
        assertThat(page.locator("section:has(#there)")).not().containsText("Britta Bro");
        page.getByLabel("Bosse Berg: Närvarande").click();
        assertThat(page.getByText("1 närvarande.")).isVisible();
        page.getByLabel("Rune Ros: Närvarande").click();
        assertThat(page.getByText("2 närvarande.")).isVisible();
        page.getByLabel("Emil Ek: Frånvarande").click();
        assertThat(page.getByText("2 av 4 organisationer")).isVisible();
        assertThat(page.getByText("G7, Vorta Drom saknas")).isVisible();
        page.getByLabel("Anteckningar om Personliga representanter")
                .fill("G7 berättar mer i mars.");
        assertThat(page.getByText("Sparat").first()).isVisible();
        Locator decision = page.locator("[id='points:1:decide:decision']");
        decision.fill("Vi frågar alla organisationer.");
        decision.press("Enter");
        assertThat(page.getByText("Beslut 1:")).isVisible();
        axe(page);

        page.navigate("/meeting/ask.xhtml?meeting=" + meeting);
        fill(page, "form:text", "Kan eller vill andra organisationer delta?");
        page.locator("[id='form:raisedById']").selectOption(new SelectOption().setLabel("G7"));
        page.locator("[id='form:ownerId']").selectOption(new SelectOption().setLabel("Emil Ek"));
        press(page, "form:look");
        press(page, "form:send");
        assertThat(page.getByText("Frågan är ställd").first()).isVisible();
        mail("bosse.berg@prov.example", "Fråga från");

        page.navigate("/meeting/sitting.xhtml?meeting=" + meeting);
        press(page, "over:hold");
        assertThat(page.getByText("Punkter som går vidare till nästa möte")).isVisible();
        for (String treated : List.of("Hälsa", POINTS.get(0), POINTS.get(1), POINTS.get(2))) {
            page.locator("fieldset").getByText(treated).click();
        }
        button(page, "Mötet är slut");
        assertThat(page.getByText("Mötet är genomfört").first()).isVisible();
    }

    private void theMinutesAreApprovedAndPublished(Page page, String meeting) {
        page.navigate("/meeting/sitting.xhtml?meeting=" + meeting);
        press(page, "minutes:make");
        assertThat(page.locator("[id='form:text']").inputValue())
                .contains(
                        "Bosse Berg",
                        "2 av 4 organisationer",
                        "G7 berättar mer i mars.",
                        "Vi frågar alla organisationer.",
                        "Kan eller vill andra organisationer delta?");
        press(page, "form:next");
        page.getByText("Bosse Berg (Representant, Bryggan)").click();
        page.getByText("Rune Ros (Representant, Ria)").click();
        page.getByText("Emil Ek (Representant, G7)").click();
        press(page, "send:show");
        button(page, "Skicka till 1 person");
        try (BrowserContext phone = newSession("sv-SE", 390, 844)) {
            Page member = phone.newPage();
            login(member, "emil.ek@motesplats.example");
            member.navigate("/meeting/minutesanswer.xhtml?meeting=" + meeting);
            press(member, "yes:approve");
            assertThat(member.getByText("Du har godkänt minnesanteckningarna.").first())
                    .isVisible();
        }
        page.navigate("/meeting/minutessteps.xhtml?meeting=" + meeting);
        press(page, "publish:show");
        button(page, "Publicera och mejla 3 personer");
        assertThat(page.locator("article")).containsText("Vi frågar alla organisationer.");
        mail("rune.ros@prov.example", "Minnesanteckningar");
    }

    private void theQuestionIsCarried(Page page, String next) {
        page.navigate("/meeting/view.xhtml?meeting=" + next);
        assertThat(page.locator("section:has(#carried)"))
                .containsText("Kan eller vill andra organisationer delta?");
        page.navigate("/meeting/agenda.xhtml?meeting=" + next);
        assertThat(page.locator("form[id=order]")).containsText("Maskrosbarn");
        assertThat(page.getByText("Från mötet")).isVisible();
        press(page, "call:show");
        button(page, "Skicka kallelsen till 3 personer");
        Mail call = mail("bosse.berg@prov.example", "Kallelse: " + GROUP);
        assertThat(call.text())
                .contains("Kan eller vill andra organisationer delta?", "Maskrosbarn");
        assertThat(calendar(call)).contains("20170313T133000");
    }

    private void theMeetingMovesAfterItsCall(Page page, String meeting) {
        String before =
                uid(
                        calendar(
                                mail(
                                        "rune.ros@prov.example",
                                        "Kallelse: " + GROUP + " måndag 13 mars")));
        page.navigate("/meeting/date.xhtml?meeting=" + meeting);
        fill(page, "form:day_input", "2017-03-27");
        press(page, "form:save");
        press(page, "form:send");
        Mail moved = mail("rune.ros@prov.example", "Ändrat möte: " + GROUP);
        // The clocks went forward the day before; half past one stays half past one.
        assertThat(calendar(moved)).contains("TZID=Europe/Stockholm:20170327T133000");
        assertThat(uid(calendar(moved))).isEqualTo(before);
        page.navigate("/meeting/view.xhtml?meeting=" + meeting);
        assertThat(page.locator("main")).containsText("måndag 27 mars 2017");
        assertThat(page.locator("main")).containsText("13.30–15.30");
        assertThat(page.locator("section:has(#carried)"))
                .containsText("Kan eller vill andra organisationer delta?");
        axe(page);
    }

    private Mail mail(String to, String subject) {
        return mails().await(to, m -> m.subject().startsWith(subject), SOON);
    }

    private static String calendar(Mail mail) {
        return mail.attachment("text/calendar").orElseThrow().asText().replace("\r\n ", "");
    }

    private static String uid(String calendar) {
        return calendar.replaceAll("(?s).*\\nUID:([^\\r\\n]+).*", "$1");
    }

    private static void fill(Page page, String id, String text) {
        page.locator("[id='" + id + "']").fill(text);
    }

    private static void press(Page page, String id) {
        page.locator("[id='" + id + "']").click();
        page.waitForLoadState();
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
        page.waitForLoadState();
    }
}
