package se.motesplats.mailing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;

/** A coordinator writes a mailing, looks at it, tries it and sends it, by keys alone. */
class WrittenMailingPageST extends Stage {

    @Test
    void a_mailing_is_written_reviewed_tried_and_sent_by_keyboard()
            throws SQLException, IOException {
        Page page = page();
        login("karin.koordinator@motesplats.example");
        long event =
                Long.parseLong(newEvent(page, "Prov av eget utskick", LocalDate.of(2032, 6, 2)));
        group(event, "wilma.wester");
        group(event, "emil.ek");
        open("/mailing/list.xhtml?event=" + event);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Skriv ett utskick"))
                .press("Enter");
        axe(page);
        page.locator("[id='form:people']").getByText("Ingen får mejlet än.").waitFor();
        page.locator("[id='form:included']").getByLabel("Arbetsgruppen").press("Space");
        assertThat(page.locator("[id='form:people']")).containsText("2 personer får mejlet.");
        page.locator("summary").getByText("Bara några enheter").press("Enter");
        page.locator("[id='form:unit']")
                .selectOption(
                        new SelectOption()
                                .setLabel(
                                        page.locator("[id='form:unit'] option")
                                                .filter(
                                                        new Locator.FilterOptions()
                                                                .setHasText(
                                                                        Pattern.compile("^Ale\\b")))
                                                .first()
                                                .textContent()));
        page.locator("[id='form:addUnit']").press("Enter");
        assertThat(page.locator("[id='form:people']")).containsText("Ingen får mejlet än.");
        axe(page);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Ta bort Ale")))
                .press("Enter");
        assertThat(page.locator("[id='form:people']")).containsText("2 personer får mejlet.");
        page.locator("[id='form:subjectSv']").fill("Välkommen {förman}");
        page.locator("[id='form:textSv']").fill("Hej ");
        page.locator("[id='form:textSv']").press("End");
        page.locator("button[data-into='form:textSv'][data-insert='{förnamn}']").press("Enter");
        assertThat(page.locator("[id='form:textSv']")).hasValue("Hej {förnamn}");
        assertThat(page.locator("[id='form:saved']")).containsText("Sparat");
        page.locator("[id='form:review']").press("Enter");
        assertThat(page.locator("[id='form:subjectSv_error']")).containsText("{förman}");
        axe(page);
        page.locator("[id='form:subjectSv']").fill("Välkommen {förnamn}");
        page.locator("[id='form:review']").press("Enter");
        assertThat(page.locator("h2#preview")).containsText("Så läser Emil Ek det");
        assertThat(page.getByText("Välkommen Emil")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nästa")).press("Enter");
        assertThat(page.getByText("Välkommen Wilma")).isVisible();
        axe(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bilagor").setExact(true))
                .press("Enter");
        page.locator("[id='form:file']")
                .setInputFiles(
                        new FilePayload(
                                "Karta.pdf",
                                "application/pdf",
                                "<html>".getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='form:add']").press("Enter");
        assertThat(page.locator(".m-summary")).containsText("varken PDF, bild");
        axe(page);
        owner(
                "create function no_room() returns trigger language plpgsql as $$ begin raise exception 'no room' using errcode = '53100'; end $$");
        owner(
                "create trigger tr_no_room before insert on attachment_file for each row execute function no_room()");
        page.locator("[id='form:file']")
                .setInputFiles(new FilePayload("Karta.png", "image/png", picture()));
        page.locator("[id='form:add']").press("Enter");
        assertThat(page.locator(".m-summary")).containsText("databasen är full");
        owner("drop trigger tr_no_room on attachment_file");
        owner("drop function no_room()");
        page.locator("[id='form:file']")
                .setInputFiles(new FilePayload("Karta över huset.png", "text/html", picture()));
        page.locator("[id='form:add']").press("Enter");
        assertThat(page.locator("[id='files']")).containsText("Karta över huset.png");
        axe(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Granska och skicka"))
                .press("Enter");
        assertThat(page.locator("section[aria-labelledby='attached']"))
                .containsText("Karta över huset.png");
        page.locator("[id='form:test']").press("Enter");
        mails().await(
                        "karin.koordinator@motesplats.example",
                        m ->
                                m.subject().equals("Prov: Välkommen Karin")
                                        && m.attachments().stream()
                                                .anyMatch(
                                                        a ->
                                                                a.name()
                                                                        .equals(
                                                                                "Karta över huset.png")),
                        Duration.ofMinutes(1));
        page.locator("[id='form:show']").press("Enter");
        assertThat(page.locator("[id='form:send']")).hasText("Skicka till 2 personer");
        axe(page);
        page.locator("[id='form:send']").press("Enter");
        assertThat(page.locator("#messages")).containsText("Utskicket skickas.");
        assertThat(page.locator("section[aria-labelledby='written']")).containsText("till 2");
        mails().await(
                        "emil.ek@motesplats.example",
                        m -> m.subject().equals("Välkommen Emil"),
                        Duration.ofMinutes(1));
        axe(page);
        page.locator("section[aria-labelledby='written'] a").press("Enter");
        page.locator("[id='copy:copy']").press("Enter");
        assertThat(page.locator("[id='form:textSv']")).hasValue("Hej {förnamn}");
        page.locator("[id='form:review']").press("Enter");
        page.locator("[id='plan:day_input']").fill("2032-05-01");
        page.locator("[id='plan:time']").fill("8");
        axe(page);
        page.locator("[id='plan:plan']").press("Enter");
        // A Saturday, and a holiday: it goes on Monday morning.
        assertThat(page.getByText("måndag 3 maj 2032 kl. 07.00")).isVisible();
        assertThat(page.getByText("Vem som får det räknas ut då.")).isVisible();
        axe(page);
        page.locator("[id='planned:callOff']").press("Enter");
        assertThat(page.locator("#messages")).containsText("Utskicket är ett utkast igen");
        followTheFirstDay(page);
        page.locator("[id='form:discard']").press("Enter");
        assertThat(page.locator("#messages")).containsText("Utkastet är borttaget.");
    }

    /** The event is on a Wednesday, 2 June 2032; it moves while the mailing waits. */
    private void followTheFirstDay(Page page) {
        page.locator("[id='form:review']").press("Enter");
        assertThat(page.locator("[id='follow:moment']")).containsText("28 maj 2032 kl. 08.00");
        page.locator("[id='follow:amount']").fill("1");
        page.locator("[id='follow:amount']").press("Tab");
        assertThat(page.locator("[id='follow:moment']")).containsText("1 juni 2032 kl. 08.00");
        page.locator("[id='follow:side']").selectOption("AFTER");
        page.locator("[id='follow:anchor']").selectOption("EVENT_END");
        assertThat(page.locator("[id='follow:moment']")).containsText("4 juni 2032 kl. 08.00");
        page.locator("[id='follow:unit']").selectOption("HOURS");
        assertThat(page.locator("[id='follow:time']")).hasCount(0);
        page.locator("[id='follow:unit']").selectOption("WORKING_DAYS");
        page.locator("[id='follow:time']").fill("9.30");
        page.locator("[id='follow:time']").press("Tab");
        assertThat(page.locator("[id='follow:moment']")).containsText("4 juni 2032 kl. 09.30");
        page.locator("[id='follow:anchor']").selectOption("NAMING_DEADLINE");
        assertThat(page.locator("[id='follow:moment']")).containsText("Väntar tills");
        page.locator("[id='follow:anchor']").selectOption("EVENT_END");
        axe(page);
        page.locator("[id='follow:plan']").press("Enter");
        assertThat(page.locator("#messages")).containsText("följer datumet");
        assertThat(page.getByText("1 arbetsdag efter mötesplatsens slut")).isVisible();
        axe(page);
        page.locator("[id='planned:callOff']").press("Enter");
        assertThat(page.locator("#messages")).containsText("Utskicket är ett utkast igen");
    }

    @Test
    void the_usual_mailings_are_looked_at_and_turned_on_with_one_click() {
        Page page = page();
        login("karin.koordinator@motesplats.example");
        String event = newEvent(page, "Prov av det som brukas", LocalDate.of(2032, 6, 16));
        open("/mailing/list.xhtml?event=" + event);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vanliga utskick"))
                .press("Enter");
        assertThat(page.locator("section.m-card")).hasCount(8);
        page.locator("section.m-card summary").first().press("Enter");
        axe(page);
        page.locator("[id='form:chosen'] input").nth(2).press("Space");
        page.locator("[id='form:turnOn']").press("Enter");
        assertThat(page.locator("#messages")).containsText("7 utskick är på");
        assertThat(page.locator("section[aria-labelledby='written'] tbody tr")).hasCount(7);
        assertThat(page.locator("section[aria-labelledby='written']"))
                .containsText("3 arbetsdagar före mötesplatsens början, kl. 08.00");
        axe(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vanliga utskick"))
                .press("Enter");
        assertThat(page.locator("section.m-card")).hasCount(1);
        page.locator("section.m-card button").press("Enter");
        assertThat(page.locator("[id='form:subjectSv']"))
                .hasValue("Välj seminarier till {mötesplats}");
    }

    @Test
    void a_second_person_reads_what_goes_to_many() throws SQLException {
        Page page = page();
        login("karin.koordinator@motesplats.example");
        long event =
                Long.parseLong(newEvent(page, "Prov av godkännande", LocalDate.of(2032, 6, 16)));
        owner(
                """
                insert into role_assignment (id, version, person_id, role, event_id)
                select nextval('seq_id'), 1, p.id, r.role, %d from
                    (select id from person where email <> '' and email not like 'emil.ek@%%' order by id limit 21) p, (values ('WORKING_GROUP_MEMBER')) r (role)
                union all select nextval('seq_id'), 1, id, 'COORDINATOR', %d from person where email = 'emil.ek@motesplats.example'
                """
                        .formatted(event, event));
        open("/mailing/write.xhtml?event=" + event);
        page.locator("[id='form:included']").getByLabel("Arbetsgruppen").press("Space");
        assertThat(page.locator("[id='form:people']")).containsText("personer får mejlet.");
        page.locator("[id='form:subjectSv']").fill("Till många");
        page.locator("[id='form:textSv']").fill("Hej!");
        page.locator("[id='form:review']").click();
        assertThat(page.locator("section[aria-labelledby='approval']")).containsText("Emil Ek");
        axe(page);
        page.locator("[id='askForm:ask']").click();
        assertThat(page.locator("#messages")).containsText("Frågan är skickad");
        mails().await(
                        "emil.ek@motesplats.example",
                        m -> m.subject().equals("Läs ett utskick innan det går: Till många"),
                        Duration.ofMinutes(1));
        String address = page.url();
        try (BrowserContext second = newSession("sv-SE", 1280, 900)) {
            Page other = second.newPage();
            login(other, "emil.ek@motesplats.example");
            other.navigate(url() + "/index.xhtml");
            assertThat(other.locator("main"))
                    .containsText("Läs och godkänn utskicket ”Till många”");
            other.navigate(address);
            axe(other);
            other.locator("[id='noForm:remark']").fill("Fel dag.");
            other.locator("[id='noForm:sendBack']").click();
            assertThat(other.locator("#messages")).containsText("tillbaka hos den som skrev det");
            page.navigate(address);
            assertThat(page.locator("section[aria-labelledby='approval']"))
                    .containsText("Fel dag.");
            axe(page);
            page.locator("[id='askForm:ask']").click();
            assertThat(page.locator("#messages")).containsText("Frågan är skickad");
            other.navigate(address);
            other.locator("[id='yesForm:approve']").click();
            assertThat(other.locator("#messages")).containsText("Utskicket är godkänt.");
        }
        page.navigate(address);
        page.locator("[id='form:show']").click();
        page.locator("[id='form:send']").click();
        assertThat(page.locator("#messages")).containsText("Utskicket skickas.");
        page.navigate(address);
        assertThat(page.locator("section[aria-labelledby='report']")).containsText("Alla");
        axe(page);
    }

    /** The stage is for all: nobody keeps a role that others do not expect. */
    @AfterEach
    void nobodyKeepsARole() throws SQLException {
        owner(
                "delete from role_assignment where role = 'COORDINATOR' and event_id is not null"
                        + " and person_id = (select id from person where email = 'emil.ek@motesplats.example')");
    }

    @Test
    void the_page_fits_a_phone() {
        login("karin.koordinator@motesplats.example");
        long event = Long.parseLong(newEvent(page(), "Prov på telefon", LocalDate.of(2032, 6, 9)));
        try (BrowserContext phone = newSession("sv-SE", 390, 844)) {
            Page page = phone.newPage();
            login(page, "karin.koordinator@motesplats.example");
            page.navigate(url() + "/mailing/write.xhtml?event=" + event);
            assertThat(page.locator("[id='form:textSv']")).isVisible();
            axe(page);
            org.assertj.core.api.Assertions.assertThat(
                            (Boolean)
                                    page.evaluate(
                                            "document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();
        }
    }

    private void owner(String sql) throws SQLException {
        try (Connection connection = database().connectAsOwner()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select set_config('motesplats.system', 'stage', true)");
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private void group(long event, String user) throws SQLException {
        try (Connection connection = database().connectAsOwner()) {
            connection.setAutoCommit(false);
            try (var who = connection.createStatement();
                    PreparedStatement row =
                            connection.prepareStatement(
                                    """
                                    insert into role_assignment (id, version, person_id, role, event_id)
                                    select nextval('seq_id'), 1, id, 'WORKING_GROUP_MEMBER', ? from person where email = ?
                                    """)) {
                who.execute("select set_config('motesplats.system', 'stage', true)");
                row.setLong(1, event);
                row.setString(2, user + "@motesplats.example");
                row.executeUpdate();
            }
            connection.commit();
        }
    }
}
