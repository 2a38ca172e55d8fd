package se.motesplats.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.motesplats.stand.Mail;
import se.motesplats.stand.Poll;

/**
 * The seeds' own story from call to reminder, through the pages and the mails, on its own days:
 * Mötesplats Funktionshinder on 6–7 April 2022, proposals until 11 October 2021, seats for 13
 * municipalities. The pictures of the user guide are taken on the way.
 */
class StoryST extends Stage {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern NUMBER = Pattern.compile("F-2022-\\d{3}");

    private final Map<String, Page> pages = new HashMap<>();
    private String event = "";
    private Instant now = Instant.EPOCH;
    private int presses;

    @AfterEach
    void everybodyLeaves() {
        pages.values().stream().map(Page::context).forEach(BrowserContext::close);
        pages.clear();
        resetClock();
    }

    @Test
    void a_motesplats_goes_from_call_to_reminder() {
        itIs("2021-08-30T09:00");
        theCoordinatorMakesTheEventFromTheCancelledOne();
        theCoordinatorOpensTheCall();
        anybodySeesTheEventWithoutAddresses();

        itIs("2021-10-11T23:50");
        String number = anEmployeeSendsInAProposalWithACoPresenter("Delaktighet i vardagen");
        String reserve = anEmployeeSendsIn("Bildstöd som fungerar", "kontakt.ale");
        String declined = anEmployeeSendsIn("Vår nya logotyp", "kontakt.lerum");
        Page late = anEmployeeHasWrittenADraft("En minut för sent");
        itIs("2021-10-12T00:00:01");
        theDeadlineIsOverAndNamesTheContactPerson(late);

        itIs("2021-10-20T10:00");
        theWorkingGroupScores(number);
        theCoordinatorSeesWhatCameIn();
        theCoordinatorDecides(number, "Anta förslaget", "");
        theCoordinatorDecides(reserve, "Sätt som reserv", "Vi hoppas på ett återbud.");
        theCoordinatorDecides(declined, "Avböj förslaget", "Ligger utanför årets tema.");

        itIs("2021-12-01T10:00");
        theCoordinatorGivesTheProposalRoomAndTime(number);
        everybodySeesTheProgramme("Delaktighet i vardagen");

        itIs("2022-01-17T10:00");
        theCoordinatorDistributesTheSeats(300, "2022-03-11");
        theContactNames("kontakt.partille", "Emil");
        theNamedPersonAccepts("emil.ek");
        theContactCannotNameMoreThanGranted("kontakt.ockero", 4);
        theContactSeesTheOwnSeatsOnly("kontakt.partille");
        theCoordinatorSeesHowFarItIs();

        theCoordinatorMovesTheEvent("2022-04-20", "2022-04-21", "fredag 11 mars 2022");
        theNamedPersonsCalendarFollows("emil.ek", "20220420T090000");
        theCoordinatorMovesTheEvent("2022-04-06", "2022-04-07", "fredag 25 februari 2022");

        itIs("2022-02-25T07:59:30");
        nobodyIsRemindedTooEarly();
        itIs("2022-02-25T08:01");
        theReminderReachesContactsWithUnnamedSeats();
        theAdministratorRunsTheReminderAgain();
        itIs("2022-02-26T12:00");
        theTimerRuns();
        nobodyIsRemindedTwice();
    }

    /**
     * Takes the handbook's picture of a page, in Swedish as it is and in English as it comes anew.
     */
    private void guide(Page shown, String name) {
        guide(shown, name, shown.url());
    }

    /**
     * Likewise.
     *
     * @param from where the English picture begins
     * @param pressed the buttons on the way from there to what is shown
     */
    private void guide(Page shown, String name, String from, String... pressed) {
        picture(shown, name);
        int ofTheTask = presses;
        BrowserContext browser = shown.context();
        speak(browser, "en");
        Page english = browser.newPage();
        english.navigate(from);
        for (String button : pressed) {
            button(english, button);
        }
        assertThat(english.locator("html")).hasAttribute("lang", "en");
        picture(english, name + "-en");
        english.close();
        speak(browser, "sv");
        presses = ofTheTask;
    }

    private void speak(BrowserContext browser, String language) {
        browser.addCookies(List.of(new Cookie("language", language).setUrl(url())));
    }

    private void theCoordinatorMakesTheEventFromTheCancelledOne() {
        Page page = as("karin.koordinator");
        page.navigate("/event/list.xhtml?period=past");
        presses = 0;
        link(page, "Mötesplats Funktionshinder 2020");
        assertThat(page.getByText("Inställt").first()).isVisible();
        link(page, "Skapa en ny från Mötesplats Funktionshinder 2020");
        page.getByLabel("Första dagen för den nya mötesplatsen").fill("2022-04-06");
        page.getByLabel("Första dagen för den nya mötesplatsen").press("Tab");
        assertThat(page.getByText("onsdag 6 april 2022, v. 14").first()).isVisible();
        assertThat(page.getByText("torsdag 7 april 2022, v. 14").first()).isVisible();
        page.getByLabel("Titel").fill("Mötesplats Funktionshinder 2022");
        guide(page, "guide-copy");
        button(page, "Skapa mötesplatsen");
        assertThat(heading(page, "Mötesplats Funktionshinder 2022")).isVisible();
        event = eventOf(page);
        link(page, "Publicera mötesplatsen");
        button(page, "Publicera mötesplatsen");
        assertThat(page.getByText("är publicerad och syns för alla")).isVisible();
        thatTook(5, "make an event from an earlier one");

        page.navigate("/event/group.xhtml?event=" + event);
        page.getByLabel("Person").pressSequentially("Wilma");
        page.getByRole(AriaRole.OPTION).or(page.locator(".ui-autocomplete-item")).first().click();
        button(page, "Lägg till i arbetsgruppen");
        assertThat(page.getByText("Wilma Wester").first()).isVisible();
    }

    private void theCoordinatorOpensTheCall() {
        Page page = as("karin.koordinator");
        page.navigate("/proposal/call.xhtml?event=" + event);
        presses = 0;
        page.getByLabel("Första dag").fill("2021-08-30");
        page.getByLabel("Sista dag").fill("2021-10-11");
        field(page, "Text")
                .fill(
                        "Berätta om det ni gör. Seminarier, workshoppar och kreativa upplägg tas gärna emot.");
        button(page, "Öppna för förslag");
        assertThat(page.getByText("Inbjudan är öppen")).isVisible();
        thatTook(2, "open a call");
    }

    private void anybodySeesTheEventWithoutAddresses() {
        Page page = open("/event/view.xhtml?event=" + event);
        assertThat(heading(page, "Mötesplats Funktionshinder 2022")).isVisible();
        assertThat(page.getByText("onsdag 6 april 2022, v. 14").first()).isVisible();
        assertThat(page.content()).doesNotContain("@motesplats.example");
        axe(page);
    }

    private String anEmployeeSendsInAProposalWithACoPresenter(String title) {
        Page page = anEmployeeHasWrittenADraft(title);
        page.getByLabel("Förnamn").fill("Petra");
        page.getByLabel("Efternamn").fill("Palm");
        page.getByLabel("E-postadress").fill("petra.palm@motesplats.example");
        button(page, "Lägg till medverkande");
        assertThat(page.getByText("Petra Palm").first()).isVisible();
        axe(page);
        guide(page, "guide-proposal");
        button(page, "Skicka in förslaget");
        String number = numberIn(page.getByText("är inskickat").first().innerText());
        Mail receipt = mail("emil.ek", number);
        assertThat(receipt.text()).contains(title);
        mail("petra.palm", number);
        return number;
    }

    private String anEmployeeSendsIn(String title, String who) {
        presses = 0;
        Page page = write(as(who), title);
        button(page, "Skicka in förslaget");
        thatTook(2, "send in a proposal");
        return numberIn(page.getByText("är inskickat").first().innerText());
    }

    private Page anEmployeeHasWrittenADraft(String title) {
        return write(as("emil.ek"), title);
    }

    private Page write(Page page, String title) {
        page.navigate("/proposal/edit.xhtml?event=" + event);
        page.getByLabel("Rubrik").fill(title);
        page.getByLabel("Innehåll")
                .fill("Vi berättar hur vi gör, vad som var svårt och vad vi har lärt oss.");
        choose(page, "Form", "Seminarium");
        button(page, "Spara utkast");
        assertThat(page.getByText("är sparat").first()).isVisible();
        return page;
    }

    private void theDeadlineIsOverAndNamesTheContactPerson(Page page) {
        button(page, "Skicka in förslaget");
        assertThat(page.getByText("Förslag togs emot till och med").first()).isVisible();
        assertThat(page.getByText("Ring").first()).isVisible();
        assertThat(page.getByLabel("Rubrik")).hasValue("En minut för sent");
    }

    private void theWorkingGroupScores(String number) {
        Page page = as("wilma.wester");
        proposal(page, number);
        page.getByText("5", new Page.GetByTextOptions().setExact(true)).first().click();
        page.getByLabel("Kommentar till arbetsgruppen").fill("Precis det vi letar efter.");
        guide(page, "guide-review");
        button(page, "Spara bedömningen");
        assertThat(page.getByText("är sparad: 5 av 5")).isVisible();
    }

    private void theCoordinatorSeesWhatCameIn() {
        Page page = as("karin.koordinator");
        page.navigate("/");
        assertThat(page.getByText("Besluta om 3 förslag")).isVisible();
        guide(page, "guide-start");
        page.navigate("/proposal/list.xhtml?event=" + event);
        assertThat(page.getByText("Bildstöd som fungerar")).isVisible();
        guide(page, "guide-proposals");
    }

    private void theCoordinatorDecides(String number, String decision, String reason) {
        Page page = as("karin.koordinator");
        proposal(page, number);
        if (!reason.isEmpty()) {
            page.getByLabel("Skäl").fill(reason);
        }
        button(page, decision);
        assertThat(page.getByText("Medverkande i förslag:").first()).isVisible();
        axe(page);
        button(page, decision);
        assertThat(page.getByText("får mejl om det").first()).isVisible();
    }

    private void theCoordinatorGivesTheProposalRoomAndTime(String number) {
        Page page = as("karin.koordinator");
        page.navigate("/programme/edit.xhtml?event=" + event);
        link(page, number);
        page.waitForURL(address -> !address.endsWith("/programme/edit.xhtml?event=" + event));
        String waiting = page.url();
        field(page, "Lokal").selectOption(new SelectOption().setIndex(1));
        field(page, "Dag").selectOption(new SelectOption().setIndex(1));
        field(page, "Börjar").fill("10.00");
        field(page, "Slutar").fill("10.45");
        button(page, "Lägg in passet");
        assertThat(page.getByText("är sparat i arbetsschemat")).isVisible();
        axe(page);
        guide(page, "guide-programme");
        page.navigate(waiting);
        assertThat(page.getByText("Ändra passet")).isVisible();
        page.navigate("/programme/release.xhtml?event=" + event);
        field(page, "Vad ska versionen heta").fill("Preliminärt program");
        button(page, "Släpp versionen");
        assertThat(page.getByText("De som medverkar i programmet:").first()).isVisible();
        axe(page);
        button(page, "Släpp versionen");
        assertThat(page.getByText("är publicerad som version 1").first()).isVisible();
    }

    private void everybodySeesTheProgramme(String title) {
        Page page = open("/programme/view.xhtml?event=" + event);
        assertThat(page.getByText(title).first()).isVisible();
        assertThat(page.getByText("Vi berättar hur vi gör").first()).isVisible();
        axe(page);
        String calendar =
                page.request().get(url() + "/programme/calendar.ics?event=" + event).text();
        assertThat(calendar).contains(title).doesNotContain("@motesplats.example");
    }

    private void theCoordinatorDistributesTheSeats(int seats, String namingDeadline) {
        Page page = as("karin.koordinator");
        page.navigate("/seat/allocation.xhtml?event=" + event);
        presses = 0;
        field(page, "Platser att fördela").fill(Integer.toString(seats));
        choose(page, "Folkmängd år", "2020");
        field(page, "Minst till varje kommun").fill("0");
        field(page, "Sista dag att namnge").fill(namingDeadline);
        button(page, "Räkna fram förslaget");
        assertThat(page.getByText("300 av 300")).isVisible();
        // GR's own figures: largest remainder of 300 by the population of 2020.
        assertThat(page.getByLabel("Platser till Göteborg")).hasValue("167");
        assertThat(page.getByLabel("Platser till Partille")).hasValue("11");
        assertThat(page.getByLabel("Platser till Öckerö")).hasValue("4");
        axe(page);
        guide(page, "guide-allocation");
        button(page, "Granska och fastställ");
        assertThat(page.getByText("Kontaktpersoner och chefer:").first()).isVisible();
        axe(page);
        guide(page, "guide-told", "/seat/allocation.xhtml?event=" + event, "Review and fix");
        button(page, "Fastställ fördelningen");
        assertThat(page.getByText("Fördelningen är fastställd: 300 platser")).isVisible();
        thatTook(3, "distribute the seats");
        assertThat(mail("kontakt.partille", "Funktionshinder 2022").subject())
                .startsWith("11 platser");
    }

    private void theContactNames(String contact, String person) {
        Page page = as(contact);
        String organisation = organisationOf(page);
        page.navigate("/seat/nomination.xhtml?event=" + event + organisation);
        presses = 0;
        page.getByLabel("Sök bland dina medarbetare").pressSequentially(person);
        assertThat(page.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").first())
                .isVisible();
        page.keyboard().press("Enter");
        presses++;
        // Whoever presents needs no seat, so that is asked about.
        assertThat(page.getByText("medverkar redan på mötesplatsen").first()).isVisible();
        button(page, "Ja, använd en plats för");
        button(page, "Namnge 1 person");
        assertThat(page.getByText("En person är namngiven")).isVisible();
        thatTook(2 + 1, "name one person, and answer what is asked about this one");
        axe(page);
        guide(page, "guide-nomination");
    }

    private void theContactCannotNameMoreThanGranted(String contact, int granted) {
        Page page = as(contact);
        String organisation = organisationOf(page);
        page.navigate("/seat/nomination.xhtml?event=" + event + organisation);
        page.getByText("Någon som inte finns i listan").click();
        Locator newcomer = page.locator("[id=newcomer]");
        for (int i = 1; i <= granted + 1; i++) {
            newcomer.getByLabel("Förnamn").fill("Ö-bo " + i);
            newcomer.getByLabel("Efternamn").fill("Skär");
            newcomer.getByLabel("E-postadress").fill("obo" + i + ".skar@motesplats.example");
            newcomer.getByRole(AriaRole.BUTTON).click();
            assertThat(page.getByText("Du har valt " + i + " av " + granted)).isVisible();
        }
        assertThat(
                        page.getByText(
                                "Platserna räcker inte: %d är lediga och du har valt %d."
                                        .formatted(granted, granted + 1)))
                .isVisible();
        assertThat(
                        page.getByRole(
                                AriaRole.BUTTON,
                                new GetByRoleOptions()
                                        .setName("Namnge " + (granted + 1) + " personer")))
                .isHidden();
        button(page, "Ta bort Ö-bo 1 Skär");
        button(page, "Namnge " + granted + " personer");
        assertThat(page.getByText(granted + " personer är namngivna")).isVisible();
    }

    private void theContactSeesTheOwnSeatsOnly(String contact) {
        Page page = as(contact);
        page.navigate("/event/view.xhtml?event=" + event);
        assertThat(page.locator(".m-stage")).hasCount(1);
        assertThat(page.locator(".m-stage").getByText("Platser").first()).isVisible();
        assertThat(page.locator(".m-chart")).hasCount(0);
    }

    private void theCoordinatorSeesHowFarItIs() {
        Page page = as("karin.koordinator");
        page.navigate("/event/view.xhtml?event=" + event);
        Locator stages = page.locator(".m-stages");
        assertThat(stages.getByText("1 antaget, 1 reserv, 1 avböjt.")).isVisible();
        assertThat(stages.getByText("Namnges senast fredag 11 mars 2022")).isVisible();
        guide(page, "guide-overview");
    }

    /** From the start page's task, as a contact would go. */
    private String organisationOf(Page page) {
        page.navigate("/");
        axe(page);
        String href =
                page.locator("a[href*='/seat/nomination.xhtml?event=" + event + "']")
                        .first()
                        .getAttribute("href");
        int at = href.indexOf("&organisation=");
        return at < 0 ? "" : href.substring(at);
    }

    private void theNamedPersonAccepts(String who) {
        Mail invitation = mail(who, "/seat/answer");
        String calendar = invitation.attachment("text/calendar").orElseThrow().asText();
        assertThat(calendar)
                .contains("METHOD:REQUEST", "20220406T090000", "RRULE:FREQ=DAILY;COUNT=2");
        Matcher link =
                Pattern.compile("https?://[^/\\s]+(/seat/answer\\S+)").matcher(invitation.text());
        assertThat(link.find()).isTrue();
        Page page = open(link.group(1));
        axe(page);
        guide(page, "guide-answer");
        // The link in the mail.
        presses = 1;
        button(page, "Tacka ja");
        assertThat(page.getByText("Du har tackat ja").first()).isVisible();
        thatTook(2, "accept a seat");
    }

    /** The last day for naming moves as far as the event, and the reminder with it. */
    private void theCoordinatorMovesTheEvent(String first, String second, String reminder) {
        Page page = as("karin.koordinator");
        page.navigate("/event/edit.xhtml?event=" + event);
        page.getByLabel("Första dagen").fill(first);
        page.getByLabel("Andra dagen").fill(second);
        button(page, "Spara ändringarna");
        // Those who have a seat, those who name people, presenters and the working group.
        assertThat(page.getByText("De som har plats:")).isVisible();
        axe(page);
        button(page, "Spara och skicka mejl till");
        assertThat(page.getByText("Mötesplats Funktionshinder 2022 är sparad")).isVisible();
        page.navigate("/mailing/list.xhtml?event=" + event);
        assertThat(page.getByRole(AriaRole.ROW, new GetByRoleOptions().setName("14 dagar före")))
                .containsText(reminder);
        guide(page, "guide-mailing");
    }

    private void theNamedPersonsCalendarFollows(String who, String start) {
        Mail moved =
                mails().await(
                                who + "@motesplats.example",
                                m ->
                                        m.attachment("text/calendar")
                                                .filter(c -> c.asText().contains(start))
                                                .isPresent(),
                                SOON);
        assertThat(moved.attachment("text/calendar").orElseThrow().asText())
                .contains("METHOD:REQUEST", "SEQUENCE:1");
    }

    private void nobodyIsRemindedTooEarly() {
        theTimerRuns();
        assertThat(reminders("kontakt.ale")).isEmpty();
    }

    /** Fourteen days before the last day to name, at eight; not to those who have named all. */
    private void theReminderReachesContactsWithUnnamedSeats() {
        assertThat(mail("kontakt.ale", "Funktionshinder 2022", "Påminnelse").subject())
                .startsWith("Påminnelse: 9 platser att namnge");
        assertThat(mail("kontakt.partille", "Funktionshinder 2022", "Påminnelse").subject())
                .startsWith("Påminnelse: 10 platser att namnge");
        assertThat(reminders("kontakt.ockero")).isEmpty();
    }

    private void theAdministratorRunsTheReminderAgain() {
        Page page = as("admin");
        page.navigate("/job/list.xhtml");
        Instant before = lastRun();
        button(page, "Kör nu: Skicka påminnelser");
        assertThat(page.getByText("Skicka påminnelser körs nu")).isVisible();
        Poll.untilTrue(SOON, "the job to run again", () -> lastRun().isAfter(before));
        page.navigate("/account/list.xhtml");
        guide(page, "guide-people");
    }

    private void nobodyIsRemindedTwice() {
        for (String contact : List.of("ale", "partille", "goteborg", "tjorn")) {
            assertThat(reminders("kontakt." + contact)).as(contact).hasSize(1);
        }
        assertThat(reminders("kontakt.ockero")).isEmpty();
    }

    private List<Mail> reminders(String who) {
        return mails().to(who + "@motesplats.example").stream()
                .filter(m -> m.subject().startsWith("Påminnelse"))
                .filter(m -> m.subject().contains("Funktionshinder 2022"))
                .toList();
    }

    /** Waits until the job has looked at the time that it is now. */
    private void theTimerRuns() {
        Poll.untilTrue(SOON, "the timer to run", () -> !lastRun().isBefore(now));
    }

    private Instant lastRun() {
        return Instant.ofEpochMilli(
                participants()
                        .number(
                                "select (extract(epoch from last_run) * 1000)::bigint from job where name = 'mailing.remind'"));
    }

    private void proposal(Page page, String number) {
        page.navigate("/proposal/list.xhtml?event=" + event);
        page.getByRole(AriaRole.ROW, new GetByRoleOptions().setName(number))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        assertThat(page.getByText(number).first()).isVisible();
    }

    // What the sentences above are made of

    private void itIs(String localTime) {
        now = LocalDateTime.parse(localTime).atZone(ZoneId.of("Europe/Stockholm")).toInstant();
        setClock(now);
    }

    /** The page of a demo person, logged in once and kept. */
    private Page as(String who) {
        return pages.computeIfAbsent(
                who,
                name -> {
                    Page page = newSession("sv-SE", 1280, 900).newPage();
                    login(page, name + "@motesplats.example");
                    return page;
                });
    }

    private Mail mail(String who, String about) {
        return mails().await(
                        who + "@motesplats.example",
                        m -> (m.subject() + m.text()).contains(about),
                        SOON);
    }

    private Mail mail(String who, String about, String subject) {
        return mails().await(
                        who + "@motesplats.example",
                        m ->
                                m.subject().startsWith(subject)
                                        && (m.subject() + m.text()).contains(about),
                        SOON);
    }

    private void button(Page page, String name) {
        press(page, page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).first());
    }

    private void link(Page page, String name) {
        press(page, page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name)).first());
    }

    /** By keys alone, as everything that is pressed in this story. */
    private void press(Page page, Locator what) {
        pressByKeys(page, what);
        presses++;
    }

    /** What was pressed since this was asked before. */
    private void thatTook(int most, String work) {
        assertThat(presses).as("presses to " + work).isLessThanOrEqualTo(most);
        presses = 0;
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name).setLevel(1));
    }

    /** The field whose label starts with the word; a required mark or "(valfritt)" may follow. */
    private static Locator field(Page page, String label) {
        return page.getByLabel(Pattern.compile("^" + label + "\\b")).first();
    }

    private static void choose(Page page, String label, String option) {
        field(page, label).selectOption(new SelectOption().setLabel(option));
    }

    private static String numberIn(String text) {
        Matcher found = NUMBER.matcher(text);
        assertThat(found.find()).as("a number in %s", text).isTrue();
        return found.group();
    }
}
