package se.motesplats.seat.pool;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.motesplats.seat.SeatStage;
import se.motesplats.stand.Mail;

/** From seats without a name to a yes from the waiting list, as the people see it. */
class PoolPageST extends SeatStage {

    private static final Pattern LINK =
            Pattern.compile("https?://[^/\\s]+(/seat/answer\\.xhtml\\S+)");

    @Test
    void seats_are_recalled_wished_for_redistributed_offered_and_accepted_once() {
        long event = event("Fria platser");
        stage.round(event, deadline(), Map.of("Partille", 3, "Ale", 2));
        String pool = "pool.xhtml?event=" + event;

        Page page = see(COORDINATOR, 1280, pool);
        axe(page);
        link(page, "Förhandsgranska återtagande").click();
        assertThat(row(page, "Partille")).containsText("3");
        axe(page);
        button(page, "Återta 5 platser").click();
        says(page, "5 platser är återtagna");

        aleWishesByKeyboard(event);

        page = see(COORDINATOR, 1280, pool);
        link(page, "Förhandsgranska omfördelningen").click();
        assertThat(row(page, "Ale")).containsText("2 från den egna kommunen");
        axe(page);
        button(page, "Omfördela 2 platser").click();
        says(page, "2 platser är omfördelade");

        Page manager =
                see(
                        "chef.partille",
                        1280,
                        "waiting.xhtml?event="
                                + event
                                + "&organisation="
                                + organisation("Partille"));
        String name = "vantar" + event;
        stage.person(name, "Partille");
        choosePerson(manager, "Sök bland dina medarbetare", name);
        field(manager, "Lista").selectOption("EVENT");
        button(manager, "Sätt upp på listan").click();
        says(manager, "står nu på väntelistan");
        axe(manager);

        page = see(COORDINATOR, 1280, "waiting.xhtml?event=" + event);
        axe(page);
        button(page, "Erbjud den första platsen").click();
        axe(page);
        button(page, "Erbjud den första platsen").click();
        says(page, "Ett erbjudande är skickat");
        theOfferIsAcceptedOnce(name);

        page = see(COORDINATOR, 1280, "moves.xhtml?event=" + event);
        assertThat(page.locator("main")).containsText("Erbjuden från väntelista");
        assertThat(page.locator("main")).containsText("Återtagen");
        axe(page);
    }

    @Test
    void a_time_that_comes_twice_is_asked_about_and_kept_as_answered() {
        // The night of 31 October 2032 has two 02.30; the day before has one.
        long event = stage.event("Vintertid " + System.nanoTime(), "2032-10-31");
        stage.round(event, "2032-10-01", Map.of("Partille", 3));
        Page page = see(COORDINATOR, 390, "pool.xhtml?event=" + event);
        Locator which = field(page, "Sommartid eller vintertid?");
        assertThat(which).isHidden();

        field(page, "Ingen kan ersättas efter: dag").fill("2032-10-31");
        field(page, "Klockslag").fill("02.30");
        page.locator("[id='rules:saveRules']").click();
        assertThat(page.locator(".m-summary"))
                .containsText("både i sommartid och i vintertid. Välj vilken du menar.");
        assertThat(which).isVisible();
        assertThat(field(page, "Klockslag")).hasValue("02.30");
        axe(page);

        page.locator("[id='rules:saveRules']").click();
        assertThat(page.locator(".m-summary")).containsText("Sommartid eller vintertid?");
        which.selectOption("WINTER");
        page.locator("[id='rules:saveRules']").click();
        assertThat(page.locator(".m-summary")).isHidden();
        assertThat(field(page, "Sommartid eller vintertid?")).hasValue("WINTER");

        field(page, "Sommartid eller vintertid?").selectOption("SUMMER");
        page.locator("[id='rules:saveRules']").click();
        assertThat(page.locator(".m-summary")).isHidden();
        assertThat(field(page, "Sommartid eller vintertid?")).hasValue("SUMMER");

        field(page, "Ingen kan ersättas efter: dag").fill("2032-10-30");
        page.locator("[id='rules:saveRules']").click();
        assertThat(page.locator(".m-summary")).isHidden();
        assertThat(field(page, "Sommartid eller vintertid?")).isHidden();
    }

    private void aleWishesByKeyboard(long event) {
        Page contact =
                see(
                        "kontakt.ale",
                        390,
                        "wish.xhtml?event=" + event + "&organisation=" + organisation("Ale"));
        axe(contact);
        tabTo(contact, field(contact, "Antal platser till"));
        contact.keyboard().type("2");
        tabTo(contact, field(contact, "Varför"));
        contact.keyboard().type("Två nya medarbetare.");
        tabTo(contact, button(contact, "Önska fler platser"));
        contact.keyboard().press("Enter");
        says(contact, "Ni önskar 2 platser till");
    }

    private void theOfferIsAcceptedOnce(String who) {
        Mail offer =
                mails().await(
                                who + "@motesplats.example",
                                mail -> mail.text().contains("/seat/answer"),
                                Duration.ofMinutes(2));
        Matcher link = LINK.matcher(offer.text());
        assertThat(link.find()).isTrue();
        try (BrowserContext session = newSession("sv-SE", 390, 844)) {
            Page phone = session.newPage();
            phone.navigate(link.group(1));
            axe(phone);
            button(phone, "Tacka ja").click();
            says(phone, "Du har tackat ja");
        }
        try (BrowserContext again = newSession("sv-SE", 390, 844)) {
            Page phone = again.newPage();
            phone.navigate(link.group(1));
            assertThat(button(phone, "Tacka ja")).isHidden();
            assertThat(button(phone, "Tacka nej")).isHidden();
            axe(phone);
        }
    }
}
