package se.motesplats.poll;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.calendar.service.CalendarClient;
import se.motesplats.st.FormClient;
import se.motesplats.st.Stage;
import se.motesplats.stand.Mail;
import se.motesplats.stand.Poll;

/** A date is found: asked on a wide screen, answered on a phone, by keys and without scripts. */
class PollPageST extends Stage {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LINK =
            Pattern.compile("/poll/answer\\.xhtml\\?token=[A-Za-z0-9_-]+");

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String title = "Gemensam utvecklingsgrupp " + mark;
    private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Europe/Stockholm")));
    private final LocalDate monday =
            today.plusDays(30).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    private String address(String who) {
        return who + '.' + mark + "@prov.example";
    }

    @Test
    void a_date_is_asked_for_answered_without_an_account_and_stands_in_calendars() {
        login("karin.koordinator@motesplats.example");
        make(3);
        page().getByLabel("E-postadresser")
                .fill(
                        "Anna Ängberg <"
                                + address("anna")
                                + ">\n"
                                + address("bo.ek")
                                + "\nutan adress");
        click(page(), "Lägg till alla");
        assertThat(page().locator(".m-error", having("utan adress")).first()).isVisible();
        assertThat(page().getByLabel("E-postadresser"))
                .hasValue(Pattern.compile(".*bo\\.ek.*", Pattern.DOTALL));
        page().getByLabel("E-postadresser")
                .fill("Anna Ängberg <" + address("anna") + ">\n" + address("bo.ek"));
        click(page(), "Lägg till alla");
        assertThat(page().getByText("2 personer är tillagda")).isVisible();
        axe(page());
        click(page(), "Skicka frågan");
        assertThat(page().getByRole(AriaRole.HEADING, named("2"))).isVisible();
        assertThat(mails().to(address("anna"))).as("not before it was seen").isEmpty();
        page().locator("[id='send:send']").click();
        assertThat(page().getByText("Frågan är skickad").first()).isVisible();

        String anna = link("anna", "Vilka tider passar dig");
        String bo = link("bo.ek", "Vilka tider passar dig");
        answerOnAPhoneByKeys(anna);
        answerWithoutScripts(bo);
        awaitMail("karin.koordinator@motesplats.example", "Alla har svarat: " + title);

        page().reload();
        assertThat(page().getByText("2 av 2 tillfrågade har svarat på allt").first()).isVisible();
        assertThat(page().locator(".m-poll-grid")).containsText("Anna Ängberg");
        assertThat(page().locator(".m-poll-grid")).containsText("Bo Ek");
        assertThat(page().locator(".m-table .m-chip", having("Passar flest"))).hasCount(1);
        axe(page());
        page().getByRole(AriaRole.LINK, named("Välj tid")).first().click();
        click(page(), "Välj tiden");
        assertThat(page().getByRole(AriaRole.HEADING, named("3"))).isVisible();
        axe(page());
        page().locator("[id='form:send']").click();
        assertThat(page().getByText("Det blir").first()).isVisible();

        CalendarClient calendar = new CalendarClient(address("anna"));
        receive(calendar, awaitMail(address("anna"), "Bestämt: " + title), "REQUEST");
        LocalDate chosen = monday.plusWeeks(1);
        assertThat(calendar.times()).containsExactly(chosen + "T13:30/15:30");

        page().getByRole(AriaRole.LINK, named("Ställ in")).first().click();
        page().getByLabel("Varför").fill("Lokalen är stängd.");
        page().locator("[id='form:callOff']").click();
        page().locator("[id='form:send']").click();
        assertThat(page().getByText("Det blir inte av").first()).isVisible();
        receive(calendar, awaitMail(address("anna"), "Blir inte av: " + title), "CANCEL");
        assertThat(calendar.times()).isEmpty();
    }

    /** Fills in the forms up to the page of people. */
    private void make(int weeks) {
        open("/poll/list.xhtml");
        axe(page());
        page().getByRole(AriaRole.LINK, named("Fråga om datum")).first().click();
        page().getByLabel("Vad gäller det?").fill(title);
        page().getByLabel("Hur länge, i minuter").fill("120");
        page().getByLabel("Svara senast").first().fill(today.plusDays(14).toString());
        page().getByLabel("Plats").fill("Bryggan");
        axe(page());
        click(page(), "Gå vidare till tiderna");
        page().getByLabel("Från och med").first().fill(monday.toString());
        page().getByLabel("Till och med").first().fill(monday.plusWeeks(weeks - 1L).toString());
        page().getByText("måndag", new Page.GetByTextOptions().setExact(true)).click();
        page().locator("[id='many:times']").fill("13.30");
        click(page(), "Lägg till tiderna");
        assertThat(page().getByText(weeks + " tider är tillagda")).isVisible();
        axe(page());
        page().getByRole(AriaRole.LINK, named("Välj vilka du frågar")).first().click();
    }

    /** 390 pixels, keys alone; then the same in English and dark. */
    private void answerOnAPhoneByKeys(String link) {
        try (BrowserContext phone = newSession("sv-SE", 390, 844)) {
            Page own = phone.newPage();
            own.navigate(link);
            axe(own);
            assertThat(own.locator(".m-poll-grid")).isHidden();
            radio(own, 0, "NO").focus();
            own.keyboard().press("Space");
            radio(own, 1, "YES").focus();
            own.keyboard().press("Space");
            assertThat(radio(own, 1, "YES")).isChecked();
            own.keyboard().press("ArrowRight");
            own.keyboard().press("ArrowLeft");
            radio(own, 2, "YES").focus();
            own.keyboard().press("Space");
            own.keyboard().press("ArrowRight");
            assertThat(radio(own, 2, "IF_NEEDED")).isChecked();
            own.getByLabel("Kommentar").focus();
            own.keyboard().type("Helst <b>den andra</b>");
            pressByKeys(own, own.locator("[id='form:answer']"));
            assertThat(own.getByText("Ditt svar är sparat").first()).isVisible();
            assertThat(radio(own, 1, "YES")).isChecked();
            assertThat(own.locator("b", new Page.LocatorOptions().setHasText("den andra")))
                    .hasCount(0);
            assertThat(
                            Boolean.TRUE.equals(
                                    own.evaluate(
                                            "document.documentElement.scrollWidth <= innerWidth")))
                    .isTrue();
        }
        try (BrowserContext english = newSession("en-GB", 1280, 900)) {
            Page own = english.newPage();
            own.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            own.navigate(link);
            assertThat(own.getByText("Which times suit you?").first()).isVisible();
            axe(own);
        }
    }

    private static Locator radio(Page on, int slot, String choice) {
        return on.locator(".m-poll-slot").nth(slot).locator("input[value=" + choice + "]");
    }

    /** One date is marked, the rest is no by the box; no script runs. */
    private void answerWithoutScripts(String link) {
        FormClient client = new FormClient(url());
        String page = client.get(link).body();
        Map<String, String> form = new LinkedHashMap<>(FormClient.formIn(page, "form"));
        Matcher slots = Pattern.compile("name=\"(form:answers:\\d+)\" value=\"YES\"").matcher(page);
        assertThat(slots.find()).isTrue();
        assertThat(slots.find()).isTrue();
        form.put(slots.group(1), "YES");
        form.put("form:restNo", "on");
        form.put("form:answer", "");
        HttpResponse<String> sent = client.post(link, form);
        assertThat(sent.statusCode()).isIn(302, 303);
        assertThat(client.get(link).body()).contains("Ditt svar är sparat");
    }

    @Test
    void a_reader_elsewhere_sees_the_own_time_beside_the_swedish() {
        String link = asked();
        try (BrowserContext abroad =
                page().context()
                        .browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setBaseURL(url())
                                        .setLocale("en-GB")
                                        .setTimezoneId("America/New_York"))) {
            Page own = abroad.newPage();
            own.navigate(link);
            assertThat(own.locator("time.m-poll-time").first()).containsText("13:30");
            assertThat(own.locator(".m-poll-own-time").first()).containsText("07:30");
            assertThat(own.locator(".m-poll-own-time").first()).containsText("New York");
        }
        try (BrowserContext home = newSession("sv-SE", 1280, 900)) {
            Page own = home.newPage();
            own.navigate(link);
            assertThat(own.locator("time.m-poll-time").first()).containsText("13.30");
            assertThat(own.locator(".m-poll-own-time")).hasCount(0);
        }
    }

    @Test
    void a_link_that_was_ended_says_what_to_do_and_nothing_else() {
        String link = asked();
        page().getByRole(AriaRole.LINK, named("Vilka som är tillfrågade")).click();
        page().getByText("Länk och rättigheter").first().click();
        click(page(), "Stäng länken");
        assertThat(page().getByText("Länken gäller inte längre")).isVisible();
        try (BrowserContext other = newSession("sv-SE", 390, 844)) {
            Page own = other.newPage();
            own.navigate(link);
            assertThat(own.getByText("Länken gäller inte").first()).isVisible();
            assertThat(own.getByText(title)).hasCount(0);
            axe(own);
            own.navigate("/poll/answer.xhtml?token=guessed");
            assertThat(own.getByText("Länken gäller inte").first()).isVisible();
        }
    }

    /** One who is asked; the poll's page is shown afterwards. */
    private String asked() {
        login("karin.koordinator@motesplats.example");
        make(2);
        page().getByLabel("E-postadresser").fill(address("anna"));
        click(page(), "Lägg till alla");
        click(page(), "Skicka frågan");
        page().locator("[id='send:send']").click();
        assertThat(page().getByText("Frågan är skickad").first()).isVisible();
        return link("anna", "Vilka tider passar dig");
    }

    private String link(String who, String subject) {
        Matcher link = LINK.matcher(awaitMail(address(who), subject).text());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private Mail awaitMail(String to, String subject) {
        Poll.untilTrue(PATIENCE, subject + " to " + to, () -> !found(to, subject).isEmpty());
        return found(to, subject).get(0);
    }

    private List<Mail> found(String to, String subject) {
        return mails().to(to).stream().filter(m -> m.subject().startsWith(subject)).toList();
    }

    private static void receive(CalendarClient calendar, Mail mail, String method) {
        Mail.Attachment entry = mail.attachment("text/calendar").orElseThrow();
        assertThat(entry.type()).containsIgnoringCase("method=" + method);
        calendar.receive(method, entry.asText());
    }

    private static void click(Page on, String button) {
        on.getByRole(AriaRole.BUTTON, named(button)).first().click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
