package se.motesplats.organisation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
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

    @Test
    void the_list_is_a_tree_until_it_is_sorted_and_each_choice_can_be_taken_away() {
        login(ADMIN);
        open("/organisation/list.xhtml");
        assertThat(page().locator("tbody tr").first()).containsText("Göteborgsregionen (GR)");
        assertThat(page().locator("tbody tr.m-level-1").first()).containsText("Ale");
        axe(page());

        open("/organisation/list.xhtml?kind=MUNICIPALITY&q=kung&sort=name");
        assertThat(page().locator("tbody th").nth(0)).containsText("Kungsbacka");
        assertThat(page().locator("tbody th").nth(0)).containsText("Göteborgsregionen (GR)");
        assertThat(page().locator("th[aria-sort=ascending]")).hasText("Namn");
        page().locator("th[aria-sort=ascending] a").press("Enter");
        assertThat(page().locator("th[aria-sort=descending]")).hasText("Namn");
        assertThat(page().locator("tbody th").last()).containsText("Kungsbacka");
        axe(page());
        page().locator("a.m-pill").filter(new Locator.FilterOptions().setHasText("Slag")).click();
        assertThat(page().locator("a.m-pill")).hasCount(1);
        page().getByText("Visa som träd").click();
        assertThat(page()).hasURL(url() + "/organisation/list.xhtml?q=kung");
        page().getByText("Ta bort alla filter").click();
        assertThat(page()).hasURL(url() + "/organisation/list.xhtml");
    }

    @Test
    void an_address_that_means_nothing_shows_the_tree_of_today() {
        login(ADMIN);
        open("/organisation/list.xhtml?day=igår&kind=KLUBB&sort=x&page=-7");
        assertThat(page().locator("tbody tr").first()).containsText("Göteborgsregionen (GR)");
        assertThat(page().locator("a.m-pill")).hasCount(0);
    }

    @Test
    void the_log_is_limited_to_a_person_by_words_and_by_a_choice_among_those_called_so() {
        login(ADMIN);
        open("/organisation/list.xhtml?q=vastra+gotalandsregionen");
        page().locator("tbody th a").click();
        page().locator("[id='form:county']").fill("Västra Götalands län");
        press("Spara organisationen");
        assertThat(page()).hasURL(url() + "/organisation/list.xhtml");
        open("/audit/list.xhtml");
        assertThat(page().locator("th[aria-sort=descending]")).hasText("När");
        axe(page());
        page().locator("#q").fill("ada admin");
        page().locator("#q").press("Enter");
        assertThat(page().locator("a.m-pill")).hasCount(1);
        // Another test calls this person Adam.
        assertThat(page().locator(".m-table tbody tr").first())
                .containsText(Pattern.compile("Ada\\w* Admin"));
        page().locator("th[aria-sort=descending] a").press("Enter");
        assertThat(page().locator("th[aria-sort=ascending]")).hasText("När");

        open("/audit/list.xhtml?q=c");
        Locator meant = page().locator("main ul.m-list a");
        assertThat(meant.first()).isVisible();
        assertThat(page().locator(".m-table")).hasCount(0);
        axe(page());
        meant.first().click();
        assertThat(page()).hasURL(Pattern.compile(".*[?&]person=\\d+.*"));
        assertThat(page().locator(".m-result-count")).containsText("ändring");

        open("/audit/list.xhtml?q=finnsinteprov");
        assertThat(page().locator(".m-result-count")).hasText("Ingen heter så");
    }
}
