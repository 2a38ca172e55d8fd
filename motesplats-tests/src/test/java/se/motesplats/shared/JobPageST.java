package se.motesplats.shared;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;
import se.motesplats.stand.Poll;

/** The jobs and the clock. */
class JobPageST extends Stage {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void a_job_that_fails_is_shown_and_stops_no_other() throws SQLException {
        login("admin@motesplats.example");
        String right = "select on reminder_rule %s " + database().appUser();
        execute("revoke " + right.formatted("from"));
        try {
            run("Skicka påminnelser");
            shows("Skicka påminnelser", "permission denied");
            assertThat(row("Skicka påminnelser")).containsText("Misslyckades");
            assertThat(page().getByText("Minst ett jobb misslyckades senast")).isVisible();
            axe(page());
            run("Skicka mejl");
            shows("Skicka mejl", "Begärt av Ada");
            assertThat(row("Skicka mejl")).containsText("Klart");
        } finally {
            execute("grant " + right.formatted("to"));
        }
        run("Skicka påminnelser");
        shows("Skicka påminnelser", "Klart");
    }

    @Test
    void a_job_that_hangs_is_shown_and_stops_no_other() throws SQLException {
        login("admin@motesplats.example");
        try (Connection connection = database().connectAsOwner();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("lock table reminder_rule in access exclusive mode");
            run("Skicka påminnelser");
            shows("Skicka påminnelser", "Körs nu");
            run("Skicka mejl");
            shows("Skicka mejl", "Begärt av Ada");
            assertThat(row("Skicka mejl")).containsText("Klart");
            assertThat(row("Skicka påminnelser")).containsText("Körs nu");
            connection.rollback();
        }
        shows("Skicka påminnelser", "Klart");
    }

    private void run(String job) {
        open("/job/list.xhtml");
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Kör nu: " + job).setExact(true))
                .click();
        assertThat(page().locator("#messages")).containsText(job + " körs nu");
    }

    private void shows(String job, String words) {
        Poll.untilTrue(
                SOON,
                job + " to show " + words,
                () -> {
                    open("/job/list.xhtml");
                    return row(job).innerText().contains(words);
                });
    }

    private Locator row(String job) {
        return page().getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(job + "\n"));
    }

    @Test
    void the_clock_is_moved_in_demo_mode() {
        open("/clock.xhtml");
        page().getByLabel("Dag").fill("2031-10-11");
        page().getByLabel("Klockslag").fill("23.59");
        click("Ställ klockan");
        assertThat(page().locator("#messages")).containsText("lördag 11 oktober 2031 kl. 23.59");
        axe(page());
        click("En dag framåt");
        assertThat(page().locator("#messages")).containsText("söndag 12 oktober 2031");
        page().getByLabel("Dag").fill("1031-10-11");
        click("Ställ klockan");
        assertThat(page().locator(".m-summary")).containsText("Menar du år 1031?");
        click("Ställ klockan");
        assertThat(page().locator(".m-summary")).containsText("Välj ett år från");
        page().getByLabel("Dag").fill("2031-03-30");
        page().getByLabel("Klockslag").fill("02.30");
        click("Ställ klockan");
        assertThat(page().locator(".m-summary"))
                .containsText("finns inte: söndag 30 mars 2031 ställs klockan fram");
        page().getByLabel("Dag").fill("2031-10-26");
        click("Ställ klockan");
        assertThat(page().locator(".m-summary")).containsText("kommer två gånger");
        axe(page());
        page().getByLabel("Sommartid eller vintertid?")
                .selectOption("Vintertid (den andra gången)");
        click("Ställ klockan");
        assertThat(page().locator("#messages")).containsText("söndag 26 oktober 2031 kl. 02.30");
        click("Tillbaka till verklig tid");
        assertThat(page().locator("#messages")).containsText("verkliga tiden igen");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database().connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void click(String button) {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }
}
