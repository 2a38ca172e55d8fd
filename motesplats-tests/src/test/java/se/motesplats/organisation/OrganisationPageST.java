package se.motesplats.organisation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;

/** Organisations in the browser: a file is read row by row, and the list is worked in. */
class OrganisationPageST extends Stage {

    private static final String ADMIN = "admin@motesplats.example";

    private void send(byte[] content) {
        page().locator("input[type=file]")
                .setInputFiles(new FilePayload("organisationer.csv", "text/csv", content));
        press("Visa vad som händer");
    }

    private void press(String button) {
        page().getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .press("Enter");
    }

    private Locator row(String text) {
        return page().locator("tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    @Test
    void a_file_is_seen_row_by_row_before_the_set_up_takes_it() {
        login(ADMIN);
        open("/overview/setup.xhtml");
        page().getByText("Läs in organisationer från en fil").click();
        axe(page());
        APIResponse template = page().request().get(url() + "/organisation/template.csv");
        assertThat(template.status()).isEqualTo(200);
        String text = new String(template.body(), StandardCharsets.UTF_8);
        assertThat(text).contains("\"Ligger under\"").contains("\"Partille\"");

        send("Förnamn;E-post\nAnna;anna@prov.example\n".getBytes(StandardCharsets.UTF_8));
        assertThat(page().locator(".m-summary"))
                .containsText("Filen saknar rubrikerna Namn och Slag");

        String more =
                "\"Sidköping region\";\"Samarbetspart\";;\"\"\n\"Sidköping klubb\";\"Klubb\";;\"\"\n";
        send(
                (text.lines().findFirst().orElseThrow() + "\n" + more)
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(page().locator("main")).containsText("Inget är ändrat än");
        assertThat(row("Sidköping klubb")).containsText("Slaget saknas eller finns inte");
        assertThat(row("Sidköping region")).containsText("Läggs till");
        axe(page());
        page().reload();
        assertThat(row("Sidköping region")).containsText("Läggs till");

        press("Läs in 1 organisation och lämna 1 rad utanför");
        assertThat(page()).hasURL(url() + "/overview/setup.xhtml");
        assertThat(page().getByRole(AriaRole.STATUS).first())
                .containsText("1 organisation är tillagd");

        page().goBack();
        assertThat(page().locator("main")).containsText("redan inläst eller borttagen");
    }

    @Test
    void who_does_not_change_the_tree_gets_no_template() {
        login("emil.ek@motesplats.example");
        assertThat(page().request().get(url() + "/organisation/template.xlsx").status())
                .isEqualTo(403);
    }
}
