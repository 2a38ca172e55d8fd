package se.motesplats.mailing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;

/** A coordinator finds a mail of the system, writes her own text, compares it and takes it back. */
class MailTextPageST extends Stage {

    private static final String KARIN = "karin.koordinator@motesplats.example";

    @Test
    void a_text_is_written_looked_at_compared_and_taken_back_by_keyboard() throws SQLException {
        Page page = page();
        login(KARIN);
        open("/mailing/list.xhtml");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Alla mejl i systemet"))
                .press("Enter");
        axe(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kvitto på ett nej"))
                .press("Enter");
        assertThat(page.locator("dl.m-facts")).containsText("Den som har tackat nej.");
        axe(page);
        Locator subject = page.locator("[id='form:subject']");
        Locator body = page.locator("[id='form:body']");
        subject.fill("Nej tack till {{evnt}}");
        body.fill("Du har tackat nej till ");
        body.press("End");
        page.getByText("Det som kan fyllas i: ").press("Enter");
        page.locator("button[data-into='form:body'][data-insert='{{event}}']").press("Enter");
        assertThat(body).hasValue("Du har tackat nej till {{event}}");
        page.locator("[id='form:save']").press("Enter");
        assertThat(page.locator("[id='form:subject_error']")).containsText("Menar du {{event}}?");
        assertThat(body).hasValue("Du har tackat nej till {{event}}");
        axe(page);

        subject.fill("Nej tack till {{event}}");
        page.locator("[id='form:look']").press("Enter");
        assertThat(page.frameLocator("iframe.m-mail").locator("body"))
                .containsText("Du har tackat nej till Mötesplats Funktionshinder 2027");
        page.locator("[id='form:save']").press("Enter");
        assertThat(page.locator("#messages")).containsText("Texten är sparad.");
        assertThat(page.locator("dl.m-facts")).containsText("Egen text för hela webbplatsen");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("mot standardtexten"))
                .press("Enter");
        assertThat(page.locator("section[aria-labelledby='subject'] del")).containsText("Du har");
        assertThat(page.locator("section[aria-labelledby='subject'] ins")).containsText("Nej");
        axe(page);
        page.goBack();
        page.locator("[id='again:reset']").press("Enter");
        assertThat(page.locator("#messages")).containsText("används inte längre");
        assertThat(page.locator("dl.m-facts")).containsText("Standardtexten");
        axe(page);
    }

    @Test
    void a_text_of_a_series_is_for_that_series() throws SQLException {
        Page page = page();
        login(KARIN);
        open("/mailing/text.xhtml?template=seat-expired&language=en");
        page.locator("#series").selectOption(new String[] {series()});
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Visa").setExact(true))
                .press("Enter");
        page.locator("[id='form:subject']").fill("Too late for {{event}}");
        page.locator("[id='form:save']").press("Enter");
        assertThat(page.locator("dl.m-facts")).containsText("Egen text för serien");
        page.locator("[id='again:reset']").press("Enter");
        assertThat(page.locator("#messages")).containsText("används inte längre");
    }

    private String series() throws SQLException {
        try (Connection connection = database().connectAsOwner();
                PreparedStatement query =
                        connection.prepareStatement("select min(id)::text from event_series");
                var row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void what_protects_an_account_is_shown_and_has_no_field() {
        login(KARIN);
        open("/mailing/text.xhtml?template=account-reset");
        assertThat(page().getByText("Texten går inte att ändra.")).isVisible();
        assertThat(page().locator("[id='form:body']")).hasCount(0);
        assertThat(page().frameLocator("iframe.m-mail").locator("body"))
                .containsText("Välj ett nytt lösenord");
        axe(page());
    }

    @Test
    void the_pages_fit_a_phone() {
        try (BrowserContext phone = newSession("sv-SE", 390, 844)) {
            Page page = phone.newPage();
            login(page, KARIN);
            for (String path :
                    new String[] {
                        "/mailing/texts.xhtml",
                        "/mailing/text.xhtml?template=event-change",
                        "/mailing/difference.xhtml?template=event-change"
                    }) {
                page.navigate(url() + path);
                axe(page);
                org.assertj.core.api.Assertions.assertThat(
                                (Boolean)
                                        page.evaluate(
                                                "document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(path)
                        .isTrue();
            }
        }
    }
}
