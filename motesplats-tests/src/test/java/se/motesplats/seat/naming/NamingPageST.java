package se.motesplats.seat.naming;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import se.motesplats.seat.SeatStage;

/** A unit fills its seats: lists, kept seats, reserves, substitutes and returns, page by page. */
class NamingPageST extends SeatStage {

    private static final String MANAGER = "chef.partille";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String HISINGEN = "Socialförvaltning Hisingen";
    private static final String CENTRUM = "Socialförvaltning Centrum";

    private long event;
    private String unit = "";

    private void partilleHasThreeSeats() {
        event = event("Namn");
        stage.round(event, deadline(), Map.of("Partille", 3, "Ale", 1));
        unit = "event=" + event + "&organisation=" + organisation("Partille");
    }

    @Test
    void a_list_changes_nothing_before_it_is_confirmed_and_a_hostile_one_never() {
        partilleHasThreeSeats();
        Page page = see(MANAGER, 1280, "import.xhtml?" + unit);
        axe(page);
        send(
                page,
                "lista.xls",
                "application/vnd.ms-excel",
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1});
        says(page, "äldre Excel-format");
        send(
                page,
                "lista.csv",
                "text/csv",
                ("Förnamn;Efternamn;E-postadress\nCe;Prov;"
                                + address("ce")
                                + "\n=1+1;Prov;"
                                + address("formel")
                                + "\n;;"
                                + address("de")
                                + "\nCe;Prov;"
                                + address("ce")
                                + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("main")).containsText("1 person kommer med");
        assertThat(row(page, address("formel"))).containsText("Cellen är en formel");
        assertThat(row(page, address("de"))).containsText("Namn saknas");
        axe(page);
        button(page, "Börja om").click();
        assertThat(field(page, "Namn och e-postadresser")).isVisible();

        send(page, "lista.xlsx", XLSX, xlsx());
        assertThat(page.locator("main")).containsText("1 person kommer med");
        assertThat(row(page, address("xlsx"))).containsText("Läggs till");
        assertThat(row(page, address("rakna"))).containsText("Cellen är en formel");
        nobodyWasAddedOrNamed();

        page = see(MANAGER, 1280, "import.xhtml?" + unit);
        field(page, "Namn och e-postadresser")
                .fill(
                        "Anna Prov <"
                                + address("anna")
                                + ">\nBo;Prov;"
                                + address("bo")
                                + "\nfel rad");
        button(page, "Visa vad som händer").click();
        assertThat(page.locator("main")).containsText("2 personer kommer med");
        assertThat(page.locator("main")).containsText("1 rad kommer inte med");
        page.reload();
        assertThat(page.locator("main")).containsText("2 personer kommer med");
        nobodyWasAddedOrNamed();
        button(page, "Namnge 2 personer").click();
        says(page, "2 personer är namngivna");
        assertThat(row(page, "Anna Prov")).containsText("Väntar på svar");
        page.goBack();
        assertThat(page.locator("main")).containsText("är redan inläst eller borttagen");
        assertThat(field(page, "Namn och e-postadresser")).isVisible();
        axe(page);
        assertThat(stage.number("select count(*) from nomination where event_id = ?", event))
                .isEqualTo(2);
    }

    @Test
    void who_said_no_takes_it_back_while_the_seat_is_free() {
        partilleHasThreeSeats();
        Page page = see(MANAGER, 1280, "import.xhtml?" + unit);
        field(page, "Namn och e-postadresser").fill("Emil Ek <emil.ek@motesplats.example>");
        button(page, "Visa vad som händer").click();
        button(page, "Namnge 1 person").click();

        page = see("emil.ek", 390, "mine.xhtml");
        Locator seat =
                page.locator("section.m-card")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHas(
                                                page.locator(
                                                        "a[href$='/signup/mine.xhtml?event="
                                                                + event
                                                                + "']")));
        seat.getByText("Tacka nej").click();
        says(page, "Du har tackat nej");
        axe(page);
        button(page, "Ångra").click();
        says(page, "Det är taget tillbaka");
        assertThat(seat.first()).containsText("Har tackat ja");
    }

    @Test
    void rows_behind_a_filter_stay_out_until_they_are_chosen() {
        partilleHasThreeSeats();
        Page page = see(MANAGER, 1280, "import.xhtml?" + unit);
        send(
                page,
                "filtrerad.xlsx",
                XLSX,
                xlsx(
                        line("Namn", "E-postadress")
                                + line("Synlig Prov", address("synlig"))
                                + hidden("Gömd Ett", address("ett"))
                                + hidden("Gömd Två", address("tva"))
                                + hidden("Gömd Trasig", "trasig")));
        assertThat(page.locator("main")).containsText("1 person kommer med");
        Locator behind = page.locator("#confirm\\:hidden");
        assertThat(behind.locator("tbody tr")).hasCount(3);
        assertThat(row(page, "Gömd Trasig").getByRole(AriaRole.BUTTON)).hasCount(0);
        axe(page);
        row(page, address("tva")).getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("main")).containsText("2 personer kommer med");
        assertThat(page.locator("#confirm\\:usable")).containsText(address("tva"));
        assertThat(behind.locator("tbody tr")).hasCount(2);
        assertThat(behind).containsText(address("ett"));
        nobodyWasAddedOrNamed();

        button(page, "Namnge 2 personer").click();
        says(page, "2 personer är namngivna");
        assertThat(
                        stage.text(
                                """
                                select string_agg(p.given_name || ' ' || p.family_name, ', ' order by p.family_name)
                                from nomination n join person p on p.id = n.person_id where n.event_id = ?
                                """,
                                event))
                .isEqualTo("Synlig Prov, Gömd Två");
    }

    /** As a Mac sends them: each ring and dot is a sign of its own, behind its letter. */
    @Test
    void a_name_from_a_mac_and_an_address_with_letters_are_found_as_they_are_typed() {
        partilleHasThreeSeats();
        Page page = see(MANAGER, 1280, "import.xhtml?" + unit);
        String address = "asa." + event + "@a\u030Are.example";
        field(page, "Namn och e-postadresser")
                .fill(
                        "A\u030Asa\u200B O\u0308berg"
                                + event
                                + ";"
                                + address
                                + "\n\u200B;\u2060;"
                                + address("ingen"));
        button(page, "Visa vad som händer").click();
        assertThat(page.locator("main")).containsText("1 person kommer med");
        assertThat(row(page, address("ingen"))).containsText("Namn saknas");
        button(page, "Namnge 1 person").click();
        says(page, "En person är namngiven");
        assertThat(row(page, "Åsa Öberg" + event)).isVisible();

        page.getByText("Någon som inte finns i listan").click();
        field(page, "Förnamn").fill("\u200B\u00A0");
        field(page, "Efternamn").fill("O\u0308");
        field(page, "E-postadress").fill(address("osynlig"));
        button(page, "Lägg till").click();
        assertThat(page.locator("#messages")).containsText("Förnamn");

        page = see(COORDINATOR, 1280, "../signup/participants.xhtml?event=" + event);
        Locator search = field(page, "Namn eller e-post");
        for (String typed :
                List.of(
                        "Åsa Öberg" + event,
                        "åsa öberg" + event,
                        "asa." + event + "@åre.example")) {
            search.fill(typed);
            search.press("Enter");
            assertThat(page.locator("main")).containsText("Åsa Öberg" + event);
        }
        assertThat(
                        stage.text(
                                "select email || ' ' || email_ascii from person where family_name = ?",
                                "Öberg" + event))
                .isEqualTo("asa." + event + "@åre.example asa." + event + "@xn--re-xia.example");
    }

    @Test
    void another_name_for_a_known_address_is_asked_about_before_anybody_is_named() {
        partilleHasThreeSeats();
        for (int width : new int[] {390, 1280}) {
            Page page = see(MANAGER, width, "nomination.xhtml?" + unit);
            page.getByText("Någon som inte finns i listan").click();
            field(page, "Förnamn").fill("Emilia");
            field(page, "Efternamn").fill("Ek");
            field(page, "E-postadress").fill("emil.ek@motesplats.example");
            button(page, "Lägg till").click();
            assertThat(page.locator("#question"))
                    .containsText("hör till Emil Ek, men du skrev Emilia Ek");
            axe(page);
            button(page, "Ja, Emil Ek").click();
            assertThat(page.locator("#name\\:chosen")).containsText("Emil Ek");
            assertThat(page.locator("#question")).not().containsText("Emilia");
        }
        nobodyWasAddedOrNamed();
    }

    @Test
    void kept_seats_expire_the_fourth_name_waits_and_reserves_are_ranked_by_keyboard() {
        partilleHasThreeSeats();
        Page page = see(MANAGER, 1280, "holds.xhtml?" + unit);
        field(page, "Antal platser").fill("2");
        field(page, "Till och med").fill(stage.today(10));
        field(page, "För vem").fill("Nyanställda");
        button(page, "Håll platserna").click();
        says(page, "2 platser hålls");
        assertThat(page.locator(".m-lead")).containsText("1 är ledig");
        axe(page);
        // Over for good, wherever other tests move the clock: the nightly recount sees it, too.
        stage.change("update seat_hold set valid_until = '2000-01-01' where event_id = ?", event);
        page = see(MANAGER, 1280, "holds.xhtml?" + unit);
        assertThat(page.locator(".m-lead")).containsText("3 är lediga");

        page = see(MANAGER, 1280, "import.xhtml?" + unit);
        StringBuilder five = new StringBuilder();
        for (String name : new String[] {"Ett", "Två", "Tre", "Fyra", "Fem"}) {
            five.append(name)
                    .append(";Namn;")
                    .append(address(name.toLowerCase(java.util.Locale.ROOT).replace('å', 'a')))
                    .append('\n');
        }
        field(page, "Namn och e-postadresser").fill(five.toString());
        button(page, "Visa vad som händer").click();
        assertThat(page.locator("main")).containsText("3 är lediga och listan har 5");
        button(page, "Namnge 3 och sätt 2 som reserver").click();
        says(page, "3 personer är namngivna och 2 är reserver");
        axe(page);

        page = see(MANAGER, 1280, "reserves.xhtml?" + unit);
        assertThat(page.locator("tbody tr").first()).containsText("Fyra Namn");
        axe(page);
        tabTo(page, field(page, "Skäl till ny ordning"));
        page.keyboard().type("Ska hålla i passet.");
        tabTo(page, button(page, "Flytta upp Fem Namn"));
        page.keyboard().press("Enter");
        says(page, "Ordningen är ändrad");
        assertThat(page.locator("tbody tr").first()).containsText("Fem Namn");
        assertThat(page.locator("tbody tr").first()).containsText("Ska hålla i passet.");
        tabTo(page, button(page, "Ångra"));
        page.keyboard().press("Enter");
        says(page, "Det är taget tillbaka");
        assertThat(page.locator("tbody tr").first()).containsText("Fyra Namn");
        button(page, "Ta bort Fyra Namn").click();
        says(page, "Personen är borttagen från listan");
        assertThat(page.locator("tbody tr")).hasCount(1);
        button(page, "Ångra").click();
        says(page, "Det är taget tillbaka");
        assertThat(page.locator("tbody tr").first()).containsText("Fyra Namn");
        assertThat(page.locator("tbody tr")).hasCount(2);

        page = see(MANAGER, 390, "nomination.xhtml?" + unit);
        button(page, "Återkalla platsen för Två Namn").click();
        assertThat(page.locator(".ui-confirmdialog-yes")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".ui-confirmdialog-yes")).isHidden();
        button(page, "Återkalla platsen för Två Namn").click();
        page.locator(".ui-confirmdialog-yes").click();
        says(page, "Platsen för Två Namn är återkallad");
        field(page, "Antal platser att lämna tillbaka").fill("2");
        pressByKeys(page, button(page, "Lämna tillbaka"));
        says(page, "1 ledig plats");
        field(page, "Antal platser att lämna tillbaka").fill("1");
        button(page, "Lämna tillbaka").click();
        // One person is told; who that is stands in no list that the manager may read.
        assertThat(page.locator("main")).containsText("1 person får mejl");
        axe(page);
        pressByKeys(page, button(page, "Lämna tillbaka"));
        says(page, "1 plats är återlämnad");
        assertThat(page.locator(".m-lead")).containsText("2 platser");
    }

    @Test
    void among_many_names_one_is_found_by_keyboard_and_who_is_not_there_is_said() {
        event = event("Många");
        unit = "event=" + event + "&organisation=" + organisation("Partille");
        stage.round(event, deadline(), Map.of("Partille", 2));
        for (int i = 10; i < 22; i++) {
            stage.nomination(event, "Partille", "namn" + i + '.' + event, "ACCEPTED");
        }
        Page page = see(MANAGER, 390, "nomination.xhtml?" + unit);
        Locator count = page.locator(".m-result-count");
        assertThat(count).hasText("12 personer har plats");
        axe(page);

        Locator search = field(page, "Sök bland de namngivna");
        search.fill("NAMN17." + event);
        search.press("Enter");
        assertThat(count).hasText("1 person av 12 passar sökningen");
        assertThat(page.locator("#list")).containsText("namn17." + event);
        assertThat(page.locator("#list")).not().containsText("namn16." + event);

        search.fill("ingen sådan");
        search.press("Enter");
        assertThat(count).hasText("Ingen av 12 passar sökningen");
        assertThat(page.locator("#list")).containsText("Kontrollera stavningen");
        axe(page);

        button(page, "Visa alla").press("Enter");
        assertThat(count).hasText("12 personer har plats");
        assertThat(page.locator("#list")).containsText("namn10." + event);
    }

    @Test
    void somebody_else_takes_over_the_same_morning_and_the_door_knows_at_once() {
        setClock(
                Clock.systemUTC()
                        .instant()
                        .atZone(ZoneId.of("Europe/Stockholm"))
                        .with(LocalTime.of(7, 30))
                        .toInstant());
        try {
            somebodyElseTakesOver();
        } finally {
            resetClock();
        }
    }

    private void somebodyElseTakesOver() {
        event = stage.event("Morgon " + System.nanoTime(), stage.today(0));
        long nomination = stage.nomination(event, "Partille", "sjuk." + event, "ACCEPTED");
        unit = "event=" + event + "&organisation=" + organisation("Partille");
        Page door = see(COORDINATOR, 1280, "../checkin/list.xhtml?event=" + event);
        assertThat(door.locator("main")).containsText("sjuk." + event);

        Page page = see(MANAGER, 390, "substitution.xhtml?nomination=" + nomination);
        axe(page);
        field(page, "Ersättaren har sagt ja").check();
        page.getByText("Någon som inte finns i listan").click();
        field(page, "Förnamn").fill("Ersa");
        field(page, "Efternamn").fill("Ttare" + event);
        field(page, "E-postadress").fill(address("ersattare"));
        lastButton(page, "Ge platsen till personen").click();
        says(page, "har tagit över platsen");
        assertThat(
                        stage.text(
                                "select picture_code from outbox_mail where event_id = ? and template = 'seat-substitute'",
                                event))
                .as("the first mail has the code for the door")
                .isNotEmpty();

        door.reload();
        assertThat(door.locator("main")).containsText("Ersa Ttare" + event);
        assertThat(door.locator(".m-lead")).containsText("0 av 1 är inne");
        assertThat(door.locator("main")).not().containsText("sjuk." + event);
    }

    /**
     * Each page of seats, as the manager of one district asks for it with another district's ids.
     */
    @Test
    void the_manager_of_one_district_gets_no_page_of_another() throws IOException {
        event = event("Stadsdelar");
        stage.round(event, deadline(), Map.of("Göteborg", 2, HISINGEN, 2, CENTRUM, 2));
        long nomination = stage.nomination(event, CENTRUM, "hemlig." + event, "ACCEPTED");
        Map<String, String> pages = new TreeMap<>();
        for (String page :
                List.of(
                        "nomination",
                        "holds",
                        "reserves",
                        "import",
                        "wish",
                        "waiting",
                        "request")) {
            pages.put(page, "?event=" + event + "&organisation=" + organisation(CENTRUM));
        }
        for (String page :
                List.of(
                        "allocation",
                        "capacity",
                        "compare",
                        "contact",
                        "correct",
                        "moves",
                        "pool",
                        "protocol",
                        "topup")) {
            pages.put(page, "?event=" + event);
        }
        pages.put("pool-people", "?event=" + event + "&purpose=PRESENTERS");
        pages.put("substitution", "?nomination=" + nomination);
        pages.put("mine", "");
        pages.put("answer", "?nomination=" + nomination);
        try (Stream<Path> files = Files.list(Path.of("../motesplats-web/src/main/webapp/seat"))) {
            assertThat(pages.keySet())
                    .as("every page of seats is asked for")
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(f -> f.getFileName().toString().replace(".xhtml", ""))
                                    .toList());
        }

        Page own =
                see(
                        "chef.hisingen",
                        1280,
                        "nomination.xhtml?event="
                                + event
                                + "&organisation="
                                + organisation(HISINGEN));
        assertThat(own.locator(".m-lead")).containsText("2 platser");
        assertThat(own.content()).doesNotContain("hemlig." + event);
        pages.forEach(
                (page, ids) -> {
                    APIResponse answer =
                            own.request()
                                    .get(
                                            url() + "/seat/" + page + ".xhtml" + ids,
                                            RequestOptions.create().setMaxRedirects(0));
                    assertThat(answer.text()).as(page).doesNotContain("hemlig." + event);
                    if (!page.equals("mine")) {
                        assertThat(answer.status()).as(page).isIn(403, 404, 409);
                    }
                });
        assertThat(own.request().get(url() + "/seat/protocol.pdf?event=" + event).status())
                .isEqualTo(403);
    }

    @Test
    void who_distributes_the_seats_helps_a_unit_and_every_page_says_who_did_what() {
        partilleHasThreeSeats();
        Page manager = see(MANAGER, 1280, "nomination.xhtml?" + unit);
        manager.locator("[id='return:seats']").fill("1");
        button(manager, "Lämna tillbaka").click();
        assertThat(manager.locator("main")).containsText("1 person får mejl");
        button(manager, "Lämna tillbaka").click();
        says(manager, "1 plats är återlämnad");

        Page page = see(COORDINATOR, 1280, "nomination.xhtml?" + unit);
        assertThat(page.locator("main")).containsText("Namnge åt Partille");
        assertThat(page.locator("main")).containsText("Christer Chef");
        page.getByText("Någon som inte finns i listan").click();
        field(page, "Förnamn").fill("Åsa");
        field(page, "Efternamn").fill("Åt");
        field(page, "E-post").fill(address("at"));
        button(page, "Lägg till").click();
        assertThat(page.locator("main")).containsText("1 person får en inbjudan");
        axe(page);
        button(page, "Namnge 1 person åt Partille").click();
        says(page, "Skriv varför enheten inte namnger själv.");
        axe(page);
        field(page, "Varför enheten inte gör det själv").fill("Chefen är sjuk.");
        button(page, "Namnge 1 person åt Partille").click();
        says(page, "En person är namngiven åt Partille.");
        assertThat(row(page, address("at"))).containsText("Åsa Åt");

        page = see(COORDINATOR, 390, "contact.xhtml?event=" + event);
        axe(page);
        page.getByLabel("Namnge en kontakt för Partille").click();
        field(page, "Förnamn").fill("Vera");
        field(page, "Efternamn").fill("Vikarie");
        field(page, "E-post").fill(address("vera"));
        button(page, "Visa vad som händer").click();
        says(page, "Skriv varför enheten får en ny kontakt.");
        field(page, "Skäl").fill("Chefen är sjuk.");
        button(page, "Visa vad som händer").click();
        assertThat(page.locator("main")).containsText("blir kontakt för Partille från");
        assertThat(page.locator("main")).containsText("Christer Chef");
        axe(page);
        field(page, "Skäl").fill("Chefen är på semester.");
        lastButton(page, "Namnge Vera Vikarie").click();
        says(page, "Du har ändrat något");
        button(page, "Visa vad som händer").click();
        lastButton(page, "Namnge Vera Vikarie").click();
        says(page, "är nu kontakt för Partille");
        assertThat(row(page, "Partille")).containsText("Vera Vikarie");

        page = see(COORDINATOR, 1280, "moves.xhtml?event=" + event);
        assertThat(row(page, "Lämnats tillbaka")).containsText("Christer Chef");
        assertThat(row(page, "Namngiven åt enheten")).containsText("Karin Koordinator");
        assertThat(row(page, "Namngiven åt enheten")).containsText("Chefen är sjuk.");
        axe(page);

        page = see(COORDINATOR, 390, "protocol.xhtml?event=" + event);
        assertThat(page.locator("main"))
                .containsText("Lämnats tillbaka: 1 plats från Partille till");
        assertThat(page.locator("main")).containsText("Av: Christer Chef.");
        assertThat(page.locator("main"))
                .containsText(
                        "1 person är namngiven åt Partille. Av: Karin Koordinator. Skäl: Chefen är sjuk.");
        axe(page);
        APIResponse file = page.request().get(url() + "/seat/protocol.pdf?event=" + event);
        assertThat(file.status()).isEqualTo(200);
    }

    private String address(String name) {
        return name + "." + event + "@motesplats.example";
    }

    private void nobodyWasAddedOrNamed() {
        assertThat(
                        stage.number(
                                "select (select count(*) from nomination where event_id = ?)"
                                        + " + (select count(*) from person where email like ?)",
                                event,
                                "%." + event + "@motesplats.example"))
                .isZero();
    }

    private static void send(Page page, String name, String type, byte[] content) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, type, content));
        lastButton(page, "Visa vad som händer").click();
    }

    /** A workbook with one sheet: a usable line, and one that is a formula. */
    private byte[] xlsx() {
        return xlsx(
                line("Namn", "E-postadress")
                        + line("Xe Prov", address("xlsx"))
                        + "<row><c t=\"str\"><f>HYPERLINK(\"http://x\")</f><v>Klick Prov</v></c>"
                        + text(address("rakna"))
                        + "</row>");
    }

    private static byte[] xlsx(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"A\" sheetId=\"1\""
                        + " r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String line(String name, String address) {
        return "<row>" + text(name) + text(address) + "</row>";
    }

    private static String hidden(String name, String address) {
        return line(name, address).replace("<row>", "<row hidden=\"1\">");
    }

    private static String text(String cell) {
        return "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
    }
}
