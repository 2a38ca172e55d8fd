package se.motesplats.mailing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.motesplats.it.Participants;
import se.motesplats.st.Stage;

/** The list of mails: what failed is seen and sent again, and a long list is read in pages. */
class MailingPageST extends Stage {

    private static final int MANY = 10_000;

    @Test
    void what_the_relay_refused_is_shown_with_its_words_and_sent_again() throws SQLException {
        login("karin.koordinator@motesplats.example");
        long event = Long.parseLong(newEvent(page(), "Prov av utskick", LocalDate.of(2032, 6, 2)));
        open("/mailing/list.xhtml?event=" + event);
        assertThat(page().getByText("Inga mejl har skickats ännu").first()).isVisible();
        axe(page());

        String to = UUID.randomUUID() + "@motesplats.example";
        write(event, to, 1, "FAILED", "550 5.1.1 <" + to + ">: finns inte <b>här</b>");
        open("/mailing/list.xhtml?event=" + event);
        assertThat(page().getByText("Misslyckades 1")).isVisible();
        assertThat(page().getByText("finns inte <b>här</b>")).isVisible();
        axe(page());
        page().getByRole(AriaRole.BUTTON, named("Skicka igen")).click();
        assertThat(page().locator("#messages")).containsText("”Ämne 1” skickas igen");
        mails().await(to, m -> m.subject().equals("Ämne 1"), Duration.ofMinutes(1));
    }

    @Test
    void ten_thousand_mails_are_shown_a_page_at_a_time() throws SQLException {
        login("karin.koordinator@motesplats.example");
        long event = Long.parseLong(newEvent(page(), "Prov av många", LocalDate.of(2032, 6, 9)));
        write(event, "mottagare@motesplats.example", MANY, "SENT", null);
        open("/mailing/list.xhtml?event=" + event);
        assertThat(page().locator(".m-result-count")).hasText("1 utskick, 10\u00a0000 mejl");
        assertThat(page().locator("[id='list'] tbody tr")).hasCount(1);
        assertThat(page().getByText("10\u00a0000 skickade")).isVisible();
        page().locator("[id='list'] tbody th a").press("Enter");
        assertThat(page().locator(".m-result-count")).hasText("10\u00a0000 mejl");
        assertThat(page().locator("[id='list'] tbody tr")).hasCount(25);
        assertThat(page().getByText("Sida 1 av 400")).isVisible();
        String opened = page().url().replaceFirst("^https?://[^/]+", "");
        open(opened + "&page=400");
        assertThat(page().locator("[id='list'] tbody tr")).hasCount(25);
        axe(page());
        open(opened + "&page=99999&status=nonsens");
        assertThat(page().getByText("Sida 400 av 400")).isVisible();
        page().getByLabel("Sök på ämne eller mottagare").fill("Ämne 9999");
        page().getByRole(AriaRole.BUTTON, named("Sök")).click();
        assertThat(page().locator(".m-result-count")).hasText("1 mejl");
        page().locator(".m-pills a").last().click();
        assertThat(page().locator("[id='list'] tbody tr")).hasCount(1);
    }

    @Test
    void a_mailing_that_waits_is_stopped_and_that_is_undone() throws SQLException {
        login("karin.koordinator@motesplats.example");
        long event = Long.parseLong(newEvent(page(), "Prov av ångra", LocalDate.of(2032, 6, 16)));
        write(event, "mottagare@motesplats.example", 3, "RETRY", "451 senare");
        waitLong(event);
        open("/mailing/list.xhtml?event=" + event);
        assertThat(page().getByText("3 väntar", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page().locator("[id='progress']")).containsText("0 av 3 mejl är klara.");
        axe(page());
        page().getByRole(AriaRole.BUTTON, named("Stoppa de 3 som väntar")).press("Enter");
        assertThat(page().getByText("3 mejl är stoppade och skickas inte.")).isVisible();
        assertThat(page().getByText("3 stoppade", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        axe(page());
        page().getByRole(AriaRole.BUTTON, named("Ångra")).press("Enter");
        assertThat(page().locator("#messages")).containsText("Det är taget tillbaka");
        assertThat(page().getByText("3 väntar", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    @Test
    void how_far_a_mailing_has_come_is_seen_while_it_is_sent() throws SQLException {
        login("karin.koordinator@motesplats.example");
        long event = Long.parseLong(newEvent(page(), "Prov av takt", LocalDate.of(2032, 6, 23)));
        write(event, "mottagare@motesplats.example", 8, "RETRY", "451 senare");
        waitLong(event);
        open("/mailing/list.xhtml?event=" + event);
        assertThat(page().locator("[id='progress']")).containsText("0 av 8 mejl är klara.");
        sent(event, 6);
        assertThat(page().locator("[id='progress']")).containsText("6 av 8 mejl är klara.");
        assertThat(page().locator("[id='progress']")).containsText("i den här takten");
        sent(event, 8);
        assertThat(page().locator("[id='progress'] progress")).hasCount(0);
    }

    @Test
    void one_mail_is_stopped_let_wait_and_sent_again_from_its_own_page() throws SQLException {
        login("karin.koordinator@motesplats.example");
        long event = Long.parseLong(newEvent(page(), "Prov av ett mejl", LocalDate.of(2032, 6, 9)));
        String to = UUID.randomUUID() + "@motesplats.example";
        write(event, to, 1, "RETRY", "451 senare");
        waitLong(event);
        open("/mailing/list.xhtml?event=" + event);
        page().getByRole(AriaRole.LINK, linked("Ämne 1")).press("Enter");
        assertThat(page().locator("h1")).containsText("Ämne 1");
        axe(page());
        picture(page(), "mail-waits");
        page().getByRole(AriaRole.BUTTON, named("Stoppa")).press("Enter");
        assertThat(page().locator("#messages")).containsText("Ämne 1");
        page().getByRole(AriaRole.BUTTON, named("Skicka ändå")).press("Enter");
        assertThat(page().getByRole(AriaRole.BUTTON, named("Stoppa"))).isVisible();
        change(
                "update outbox_mail set status = 'FAILED', last_error = '550 nej' where event_id = ?",
                event);
        page().reload();
        page().getByRole(AriaRole.BUTTON, named("Skicka igen")).press("Enter");
        assertThat(page().locator("#messages")).containsText("”Ämne 1” skickas igen");
        mails().await(to, m -> m.subject().equals("Ämne 1"), Duration.ofMinutes(1));
    }

    @Test
    void a_reminder_says_when_it_goes_before_it_is_added() throws SQLException {
        login("karin.koordinator@motesplats.example");
        Participants rows = participants(database()::connectAsOwner);
        long event = rows.event("Prov av påminnelsens tid", "2032-06-09");
        rows.round(event, "2032-05-12", Map.of("Partille", 3));
        open("/mailing/reminder.xhtml?event=" + event);
        assertThat(page().locator("[id='form:moment']")).containsText("När du har fyllt i regeln");
        axe(page());
        page().locator("[id='form:amount']").fill("7");
        page().locator("[id='form:amount']").press("Tab");
        assertThat(page().locator("[id='form:moment']")).containsText("5 maj");
        page().locator("[id='form:amount']").fill("3");
        page().locator("[id='form:amount']").press("Tab");
        // 9 May 2032 is a Sunday, and 10 May the Monday after it.
        assertThat(page().locator("[id='form:moment']")).containsText("10 maj");
        axe(page());
        picture(page(), "reminder-moment");
        page().getByRole(AriaRole.BUTTON, named("Lägg till påminnelse")).press("Enter");
        assertThat(page().locator("#messages")).containsText("Påminnelsen är tillagd.");
    }

    @Test
    void the_talk_with_the_mail_server_is_shown_step_by_step() {
        login("admin@motesplats.example");
        open("/overview/relay.xhtml");
        axe(page());
        page().getByRole(AriaRole.BUTTON, named("Skicka provmejl nu")).press("Enter");
        assertThat(page().getByText("E-postservern tog emot mejlet till admin@motesplats.example."))
                .isVisible();
        assertThat(page().locator("ol.m-setup > li h3").last()).hasText("Mejlet tas emot");
        assertThat(page().getByText("MAIL FROM:", new Page.GetByTextOptions())).isVisible();
        axe(page());
        picture(page(), "relay-talk");
        mails().await("admin@motesplats.example", m -> true, Duration.ofMinutes(1));
    }

    @Test
    void the_administrator_sets_who_reads_large_mailings() throws SQLException {
        login("admin@motesplats.example");
        try {
            open("/mailing/limit.xhtml");
            assertThat(page().getByText("I systemets inställningar står 20.")).isVisible();
            axe(page());
            page().locator("[id='form:above']").fill("0");
            page().getByRole(AriaRole.BUTTON, named("Spara gränsen")).press("Enter");
            assertThat(page().locator("[id='form:above']")).hasAttribute("aria-invalid", "true");
            page().locator("[id='form:above']").fill("35");
            page().getByRole(AriaRole.BUTTON, named("Spara gränsen")).press("Enter");
            assertThat(page().locator("#messages"))
                    .containsText("Utskick till fler än 35 personer läses nu av en till");
            picture(page(), "mailing-limit");
        } finally {
            change("delete from mailing_limit where version <> ?", -1);
        }
    }

    @Test
    void people_find_what_was_mailed_to_them_by_keyboard() throws SQLException {
        login("karin.koordinator@motesplats.example");
        long event = Long.parseLong(newEvent(page(), "Prov av egna", LocalDate.of(2032, 6, 23)));
        String mine = "petra.palm@motesplats.example";
        write(event, mine, 1, "FAILED", "550 5.1.1 finns inte");
        change(
                "update outbox_mail set person_id = (select id from person where email = to_address) where event_id = ?",
                event);
        page().context().clearCookies();
        login(mine);
        open("/account/me.xhtml");
        page().getByRole(AriaRole.LINK, linked("Mina meddelanden")).press("Enter");
        assertThat(page().locator("h1")).containsText("Mina meddelanden");
        assertThat(page().getByRole(AriaRole.ROW).filter(failed())).containsText(mine);
        axe(page());
        page().getByRole(AriaRole.ROW).filter(failed()).getByRole(AriaRole.LINK).press("Enter");
        assertThat(page().locator("h1")).containsText("Ämne 1");
        assertThat(page().getByText("Mejlet kom inte fram till " + mine)).isVisible();
        assertThat(page().getByLabel("Mejlets text")).hasText("Text");
        axe(page());
    }

    private static Locator.FilterOptions failed() {
        return new Locator.FilterOptions().setHasText("Misslyckades");
    }

    private static Page.GetByRoleOptions linked(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** As when the worker has got that far. */
    private void sent(long event, int to) throws SQLException {
        try (Connection connection = database().connectAsOwner()) {
            connection.setAutoCommit(false);
            try (Statement who = connection.createStatement();
                    PreparedStatement done =
                            connection.prepareStatement(
                                    """
                                    update outbox_mail set status = 'SENT', sent_at = now(), last_error = null
                                     where event_id = ? and substr(subject, 6)::int <= ? and status = 'RETRY'
                                    """)) {
                who.execute("select set_config('motesplats.system', 'stage', true)");
                done.setLong(1, event);
                done.setInt(2, to);
                done.executeUpdate();
            }
            connection.commit();
        }
    }

    /** So that no worker takes them meanwhile. */
    private void waitLong(long event) throws SQLException {
        change(
                "update outbox_mail set next_attempt_at = now() + interval '1 day' where event_id = ?",
                event);
    }

    private void change(String sql, long event) throws SQLException {
        try (Connection connection = database().connectAsOwner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, event);
            statement.executeUpdate();
        }
    }

    /** Rows as the outbox leaves them. */
    private void write(long event, String to, int count, String status, @Nullable String error)
            throws SQLException {
        try (Connection connection = database().connectAsOwner()) {
            connection.setAutoCommit(false);
            try (Statement who = connection.createStatement();
                    PreparedStatement rows =
                            connection.prepareStatement(
                                    """
                                    insert into outbox_mail (id, version, dedup_key, event_id, to_address, to_name, template,
                                        subject, body, status, attempts, created_at, next_attempt_at, give_up_at, sent_at, last_error)
                                    select nextval('seq_id'), 1, 'st:' || ? || ':' || n, ?, ?, 'Mottagare', 'seat-invitation',
                                        'Ämne ' || n, 'Text', ?, 1, now(), now(), now() + interval '2 days',
                                        case when ? = 'SENT' then now() end, ?
                                    from generate_series(1, ?) n
                                    """)) {
                who.execute("select set_config('motesplats.system', 'stage', true)");
                rows.setLong(1, event);
                rows.setLong(2, event);
                rows.setString(3, to);
                rows.setString(4, status);
                rows.setString(5, status);
                rows.setString(6, error);
                rows.setInt(7, count);
                rows.executeUpdate();
            }
            connection.commit();
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
