package se.motesplats.seat.round;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import se.motesplats.seat.SeatStage;

/** A round through the pages, from the proposal to the protocol. */
class RoundPageST extends SeatStage {

    private static final String HALF = "Historiskt hälften.";
    private static final String LOOK = "Visa vilka som får mejl";
    private static final String WHY = "Bara den nya enheten.";

    @Test
    void a_round_is_asked_granted_with_a_cap_adjusted_fixed_and_kept_in_a_protocol()
            throws IOException {
        long event = event("Runda");
        String board = "allocation.xhtml?event=" + event;
        Page coordinator = see(COORDINATOR, 1280, board);
        field(coordinator, "Platser att fördela").fill("100");
        field(coordinator, "Folkmängd år").selectOption(new SelectOption().setLabel("2023"));
        field(coordinator, "Minst till varje kommun").fill("0");
        field(coordinator, "Sista dag att namnge").fill(deadline());
        coordinator.getByText("Fler val: metod").click();
        field(coordinator, "Högst så många").check();
        button(coordinator, "Räkna fram förslaget").click();
        assertThat(coordinator.getByText("100 av 100")).isVisible();

        Page methods = see(COORDINATOR, 1280, "compare.xhtml?event=" + event);
        assertThat(row(methods, "Partille")).isVisible();
        assertThat(methods.locator(".m-bars").first()).isVisible();
        axe(methods);

        coordinator = see(COORDINATOR, 1280, board);
        button(coordinator, "Fråga kommunerna först").click();
        field(coordinator, "Svara senast").fill(stage.today(20));
        axe(coordinator);
        button(coordinator, LOOK).click();
        assertThat(coordinator.getByRole(AriaRole.HEADING, heading("personer får mejl")))
                .isVisible();
        axe(coordinator);
        button(coordinator, "Ändra").click();
        button(coordinator, LOOK).click();
        button(coordinator, "Skicka frågan").click();
        says(coordinator, "Kommunerna är tillfrågade");

        partilleAsksByKeyboard(event);

        coordinator = see(COORDINATOR, 1280, board);
        assertThat(row(coordinator, "Partille")).containsText(WHY);
        button(coordinator, "Räkna om").click();
        assertThat(coordinator.getByLabel("Platser till Partille")).hasValue("1");
        coordinator.getByLabel("Platser till Göteborg").fill("400");
        coordinator.getByLabel("Skäl till ändringen för Göteborg").fill("Fel tal.");
        button(coordinator, "Spara ändringarna").click();
        assertThat(row(coordinator, "Göteborg"))
                .containsText("Göteborg kan inte få 400 platser. Det finns 100 att dela ut.");
        assertThat(coordinator.locator("[aria-invalid=true]"))
                .hasAttribute("aria-label", "Platser till Göteborg");
        axe(coordinator);
        coordinator = see(COORDINATOR, 1280, board);
        Locator ale = coordinator.getByLabel("Platser till Ale");
        int computed = Integer.parseInt(ale.inputValue());
        ale.fill(Integer.toString(computed - 1));
        coordinator.getByLabel("Skäl till ändringen för Ale").fill("Ale har en egen dag.");
        button(coordinator, "Spara ändringarna").click();
        says(coordinator, "Ändringarna är sparade");
        axe(coordinator);
        button(coordinator, "Granska och tilldela").click();
        field(coordinator, "Lämna tillbaka senast").fill(stage.today(40));
        button(coordinator, LOOK).click();
        button(coordinator, "Tilldela platserna").click();
        says(coordinator, "99 platser är tilldelade");
        says(coordinator, "får mejl om det");
        axe(coordinator);
        button(coordinator, "Granska och fastställ").click();
        button(coordinator, "Fastställ fördelningen").click();
        says(coordinator, "Fördelningen är fastställd: 99 platser");
        axe(coordinator);

        Page room = see(COORDINATOR, 1280, "capacity.xhtml?event=" + event);
        room.getByLabel("Antal platser: Arrangörer").fill("-1");
        button(room, "Spara antalet platser: Arrangörer").click();
        says(room, "Skriv minst 0");
        assertThat(room.locator("[aria-invalid=true]"))
                .hasAttribute("aria-label", "Antal platser: Arrangörer");

        Page protocol = see(COORDINATOR, 1280, "protocol.xhtml?event=" + event);
        assertThat(row(protocol, "Ale")).containsText("Ale har en egen dag.");
        axe(protocol);
        APIResponse file = protocol.request().get(url() + "/seat/protocol.pdf?event=" + event);
        assertThat(file.headers().get("content-type")).isEqualTo("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(file.body())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Ale har en egen dag.", WHY, "största rest", "Karin Koordinator");
        }
    }

    private void partilleAsksByKeyboard(long event) {
        Page contact =
                see(
                        "kontakt.partille",
                        390,
                        "request.xhtml?event="
                                + event
                                + "&organisation="
                                + organisation("Partille"));
        axe(contact);
        tabTo(contact, field(contact, "Antal platser som ni vill ha"));
        contact.keyboard().type("1");
        tabTo(contact, field(contact, "Varför"));
        contact.keyboard().type(WHY);
        tabTo(contact, button(contact, "Skicka önskemålet"));
        contact.keyboard().press("Enter");
        says(contact, "Önskemålet är inskickat: 1 plats");
    }

    @Test
    void equal_municipalities_are_told_and_somebody_decides_with_a_reason() {
        long event = event("Lika");
        Page page = see(COORDINATOR, 1280, "allocation.xhtml?event=" + event);
        field(page, "Platser att fördela").fill("14");
        field(page, "Sista dag att namnge").fill(deadline());
        page.getByText("Fler val: metod").click();
        field(page, "Vikt").selectOption(new SelectOption().setLabel("Annan vikt"));
        field(page, "Källa till vikterna").fill("Lika för alla");
        for (Locator weight : page.locator("[id='plan:typed'] input[id$=':weight']").all()) {
            weight.fill("-1");
        }
        button(page, "Räkna fram förslaget").click();
        assertThat(page.locator("[id='plan:typed'] [id$=':weight_error']").first()).not().isEmpty();
        page.getByText("Fler val: metod").waitFor();
        for (Locator weight : page.locator("[id='plan:typed'] input[id$=':weight']").all()) {
            weight.fill("100");
        }
        button(page, "Räkna fram förslaget").click();
        assertThat(page.locator("main")).containsText("Lika rätt till den sista platsen");
        field(page, "Varför").fill("Öckerö har längst resväg.");
        axe(page);
        button(page, "Öckerö först").click();
        says(page, "Ordningen vid lika är ändrad");
        assertThat(page.getByLabel("Platser till Öckerö")).hasValue("2");
        assertThat(page.locator("main")).containsText("Öckerö har längst resväg.");
    }

    @Test
    void a_fixed_distribution_is_corrected_and_topped_up_with_numbers_of_ones_own() {
        long event = event("Rättas");
        Page page = see(COORDINATOR, 1280, "allocation.xhtml?event=" + event);
        field(page, "Platser att fördela").fill("100");
        field(page, "Sista dag att namnge").fill(deadline());
        button(page, "Räkna fram förslaget").click();
        int ale = Integer.parseInt(page.getByLabel("Platser till Ale").inputValue());
        int lerum = Integer.parseInt(page.getByLabel("Platser till Lerum").inputValue());
        page.getByLabel("Platser till Göteborg").fill("20");
        page.getByLabel("Skäl till ändringen för Göteborg").fill(HALF);
        button(page, "Granska och fastställ").click();
        button(page, "Fastställ fördelningen").click();
        says(page, "Fördelningen är fastställd");

        link(page, "Rätta enstaka tal").click();
        page.getByLabel("Platser som Lerum ska ha").fill("400");
        button(page, "Visa vad det blir").click();
        assertThat(row(page, "Lerum")).containsText("Lerum kan inte få 400");
        page.getByLabel("Platser som Ale ska ha").fill(Integer.toString(ale - 2));
        page.getByLabel("Platser som Lerum ska ha").fill(Integer.toString(lerum + 2));
        button(page, "Visa vad det blir").click();
        assertThat(page.locator("main")).containsText("2 kommuner får ett annat antal");
        axe(page);
        button(page, "Rätta fördelningen").click();
        says(page, "Skriv varför fördelningen rättas");
        field(page, "Skäl").fill("De har bytt.");
        button(page, "Rätta fördelningen").click();
        assertThat(page.getByRole(AriaRole.HEADING, heading("2 personer får mejl"))).isVisible();
        axe(page);
        button(page, "Rätta fördelningen").click();
        says(page, "Fördelningen är rättad");
        Page protocol = see(COORDINATOR, 390, "protocol.xhtml?event=" + event + "&round=2");
        assertThat(row(protocol, "Ale")).containsText("De har bytt.");
        axe(protocol);
        APIResponse file =
                protocol.request().get(url() + "/seat/protocol.pdf?event=" + event + "&round=2");
        assertThat(file.headers().get("content-type")).isEqualTo("application/pdf");

        Page more = see(COORDINATOR, 390, "topup.xhtml?event=" + event);
        assertThat(more.locator("main")).containsText("Göteborg är satt till 20 platser");
        assertThat(more.locator("main")).containsText(HALF);
        axe(more);
        page = see(COORDINATOR, 1280, "topup.xhtml?event=" + event);
        page.getByLabel("Fler platser till Göteborg").fill("400");
        button(page, "Räkna om").click();
        assertThat(row(page, "Göteborg")).containsText("Göteborg kan inte få 400 platser");
        page.getByLabel("Fler platser till Göteborg").fill("1");
        page.getByLabel("Skäl till ändringen för Göteborg").fill("En till räcker.");
        button(page, "Räkna om").click();
        axe(page);
        field(page, "Skäl till påfyllningen").fill("Ofördelade platser.");
        lastButton(page, "Fyll på med").click();
        axe(page);
        lastButton(page, "Fyll på med").click();
        says(page, "får mejl om det");
        protocol = see(COORDINATOR, 1280, "protocol.xhtml?event=" + event + "&round=3");
        assertThat(row(protocol, "Göteborg")).containsText("En till räcker.");
        assertThat(protocol.locator("main")).containsText("Räknas som");
        axe(protocol);

        Page recall = see(COORDINATOR, 1280, "pool.xhtml?event=" + event + "&preview=recall");
        field(recall, "Antal platser att återta").fill("1000");
        field(recall, "Skäl").fill("Nedlagd enhet.");
        Locator unit = field(recall, "Enhet");
        unit.selectOption(unit.locator("option").nth(1).getAttribute("value"));
        button(recall, "Återta från enheten").click();
        assertThat(recall.locator("[aria-invalid=true]")).hasCount(1);
        axe(recall);
        field(recall, "Antal platser att återta").fill("1");
        button(recall, "Återta från enheten").click();
        button(recall, "Ändra").click();
        assertThat(field(recall, "Antal platser att återta")).hasValue("1");
        button(recall, "Återta från enheten").click();
        axe(recall);
        button(recall, "Återta från enheten").click();
        says(recall, "återtag");
    }

    private static Page.GetByRoleOptions heading(String text) {
        return new Page.GetByRoleOptions().setName(text);
    }
}
