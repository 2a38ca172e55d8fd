package se.motesplats.event;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.motesplats.seat.SeatStage;

/** One decision about an event, and about several, as a coordinator takes it. */
class DecisionPageST extends SeatStage {

    @Test
    void one_decision_shows_what_happens_is_taken_and_says_what_happened() {
        long event = event("Prov av ett beslut");
        stage.round(event, deadline(), Map.of("Partille", 2));
        stage.nomination(event, "Partille", "beslut." + event, "ACCEPTED");
        Page page = see(COORDINATOR, 1280, "mine.xhtml");
        page.navigate("/event/decide.xhtml?event=" + event);

        button(page, "Visa vad som händer").click();
        assertThat(page.locator(".m-summary")).containsText("Beslutet ändrar ingenting");
        field(page, "Första dagen").fill(stage.today(230));
        page.locator("select[id$=attendanceMode]").selectOption("HYBRID");
        field(page, "Länk").fill("https://exempel.se/moete");
        field(page, "Plats").fill("Stadsteatern");
        field(page, "Skäl").fill("Vattenskada i huset");
        button(page, "Visa vad som händer").click();

        Locator main = page.locator("main");
        assertThat(main).containsText("Detta händer");
        assertThat(main).containsText("1 person har plats och behåller den.");
        assertThat(main).containsText("Sista dag att namnge flyttas");
        assertThat(main).containsText("1 kalenderpost skickas ny eller uppdaterad.");
        assertThat(main).containsText("De som har plats: 1 person");
        page.getByText("Visa mejlet").last().click();
        assertThat(main).containsText("Skäl: Vattenskada i huset");
        axe(page);
        button(page, "Ändra").click();
        assertThat(field(page, "Plats")).hasValue("Stadsteatern");
        button(page, "Visa vad som händer").click();
        button(page, "Ta beslutet och skicka mejl till").click();

        assertThat(main).containsText("Detta hände");
        assertThat(main).containsText("är taget");
        axe(page);
        page.navigate("/event/view.xhtml?event=" + event);
        assertThat(main).containsText("Stadsteatern");
        assertThat(main.locator("a[href='https://exempel.se/moete']").first()).isVisible();
    }

    @Test
    void several_are_decided_at_once_in_english_on_a_phone_and_what_works_online_stays() {
        long first = online("Öppnar först");
        long second = online("Öppnar sedan");
        long kept = online("Fungerar digitalt");
        for (long event : new long[] {first, second, kept}) {
            stage.nomination(event, "Partille", "oeppnar." + first, "ACCEPTED");
        }
        Page page = see(COORDINATOR, 390, "mine.xhtml");
        page.navigate("/event/many.xhtml");
        page.locator("button[name=language]").first().evaluate("b => b.click()");
        assertThat(page.locator("h1")).hasText("One decision about several mötesplatser");
        page.locator("select[id$=':mode']").selectOption("ONLINE");
        button(page, "Show").click();

        Locator one = item(page, kept);
        one.locator("summary").click();
        one.locator("input[id$=why]").fill("More people can join");
        one.locator("button[id$=keep]").click();
        assertThat(item(page, kept)).containsText("Works well online");
        for (Locator box : page.locator(".m-many input[type=checkbox]").all()) {
            box.uncheck();
        }
        for (long event : new long[] {first, second}) {
            item(page, event).locator("input[type=checkbox]").check();
            item(page, event).locator("input[id$=':venue']").fill("Huset " + event);
        }
        field(page, "From").fill(stage.today(0));
        field(page, "Reason").fill("The restrictions end");
        axe(page);
        button(page, "Show what happens").click();

        Locator main = page.locator("main");
        assertThat(main).containsText("2 mötesplatser");
        assertThat(main).containsText("1 person takes part on site instead of online.");
        assertThat(main).containsText("2 calendar entries are sent new or updated.");
        page.getByText("Show the mail").last().click();
        assertThat(main).containsText("Huset " + first);
        axe(page);
        button(page, "Take the decision about 2 mötesplatser").click();
        assertThat(main).containsText("The decision is taken about 2 mötesplatser.");
        axe(page);
        org.assertj.core.api.Assertions.assertThat(
                        stage.number(
                                "select count(*) from event where id in (?, ?, ?) and attendance_mode = 'ON_SITE'",
                                first,
                                second,
                                kept))
                .isEqualTo(2);
        page.locator("button[name=language]").first().evaluate("b => b.click()");
    }

    private static Locator item(Page page, long event) {
        return page.locator(".m-many > li")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(page.locator("a[href$='event=" + event + "']")));
    }

    private long online(String title) {
        long event = event(title);
        stage.change(
                "update event set attendance_mode = 'ONLINE', venue = null, online_url = 'https://exempel.se/', version = version + 1 where id = ?",
                event);
        return event;
    }
}
