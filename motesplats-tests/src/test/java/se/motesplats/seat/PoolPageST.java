package se.motesplats.seat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import se.motesplats.st.Stage;
import se.motesplats.stand.Mail;

/** From seats without a name to a yes from the waiting list, as the people see it. */
class PoolPageST extends Stage {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/seat/answer\\.xhtml\\S+");

    /** An event in the future whose five seats are distributed: three to Partille, two to Ale. */
    private static final String EVENT =
            """
            insert into event (id, version, series_id, number, title, attendance_mode, status, published, contact_person_id)
              select nextval('seq_id'), 1, e.series_id, (select max(number) from event) + 1, 'Fria platser', 'ON_SITE', 'PLANNED', true, e.contact_person_id
                from event e where e.title = 'Mötesplats IFO 2021';
            insert into event_day (event_id, day, starts_at, ends_at)
              select id, current_date + 200, '09:00', '16:00' from event where title = 'Fria platser';
            insert into allocation_round (id, version, event_id, number, seats, method, first_divisor_numerator, first_divisor_denominator,
                weight_year, minimum, tree_day, naming_deadline, status, proposed_at, fixed_at)
              select nextval('seq_id'), 1, id, 1, 5, 'LARGEST_REMAINDER', 6, 5, 2023, 0, current_date, current_date + 150, 'FIXED', now(), now()
                from event where title = 'Fria platser';
            insert into allocation_share (id, version, round_id, event_id, organisation_id, weight, weight_source, computed)
              select nextval('seq_id'), 1, r.id, r.event_id, o.id, 1000, 'prov', s.seats
                from allocation_round r join event e on e.id = r.event_id and e.title = 'Fria platser',
                     (values ('Partille', 3), ('Ale', 2)) s(name, seats) join organisation o on o.name = s.name and o.kind = 'MUNICIPALITY';
            insert into allocation (id, version, event_id, organisation_id, purpose)
              select nextval('seq_id'), 1, s.event_id, s.organisation_id, 'UNIT' from allocation_share s join event e on e.id = s.event_id and e.title = 'Fria platser';
            insert into seat (id, version, event_id, round_id, allocation_id)
              select nextval('seq_id'), 1, s.event_id, s.round_id, a.id from allocation_share s join event e on e.id = s.event_id and e.title = 'Fria platser'
                join allocation a on a.event_id = s.event_id and a.organisation_id = s.organisation_id
                cross join lateral generate_series(1, s.computed);
            """;

    @Test
    void seats_are_recalled_redistributed_offered_and_accepted() throws SQLException {
        long event = number(EVENT, "select id from event where title = 'Fria platser'");
        long ale = number("", "select id from organisation where name = 'Ale' and kind = 'MUNICIPALITY'");
        long partille =
                number("", "select id from organisation where name = 'Partille' and kind = 'MUNICIPALITY'");
        String pool = "/seat/pool.xhtml?event=" + event;
        login("karin.koordinator@motesplats.example");

        open(pool);
        axe(page());
        link("Förhandsgranska återtagande").click();
        assertThat(row("Partille")).containsText("3");
        axe(page());
        button("Återta 5 platser").click();
        says("5 platser är återtagna");

        try (BrowserContext session = newSession("sv-SE", 390, 844)) {
            Page contact = session.newPage();
            login(contact, "kontakt.ale@motesplats.example");
            contact.navigate("/seat/wish.xhtml?event=" + event + "&organisation=" + ale);
            contact.getByLabel("Antal platser till").fill("2");
            contact.getByLabel("Varför").fill("Två nya medarbetare.");
            button(contact, "Önska fler platser").click();
            assertThat(contact.locator("#messages")).containsText("Ni önskar 2 platser till");
            axe(contact);
        }

        open(pool);
        link("Förhandsgranska omfördelningen").click();
        assertThat(row("Ale")).containsText("2 från den egna kommunen");
        axe(page());
        button("Omfördela 2 platser").click();
        says("2 platser är omfördelade");

        try (BrowserContext session = newSession("sv-SE", 1280, 900)) {
            Page manager = session.newPage();
            login(manager, "chef.partille@motesplats.example");
            manager.navigate("/seat/waiting.xhtml?event=" + event + "&organisation=" + partille);
            manager.getByLabel("Sök bland dina medarbetare").pressSequentially("Emil");
            manager.locator(".ui-autocomplete-panel")
                    .getByText("Emil Ek")
                    .first()
                    .click();
            manager.getByLabel("Lista").selectOption("EVENT");
            button(manager, "Sätt upp på listan").click();
            assertThat(manager.locator("#messages")).containsText("Emil Ek står nu på väntelistan");
            axe(manager);
        }

        open("/seat/waiting.xhtml?event=" + event);
        axe(page());
        button("Erbjud den första platsen").click();
        says("Ett erbjudande är skickat");

        Mail offer =
                mails().await(
                                "emil.ek@motesplats.example",
                                mail -> mail.subject().contains("Fria platser"),
                                Duration.ofMinutes(2));
        Matcher link = LINK.matcher(offer.text());
        Assertions.assertThat(link.find()).isTrue();
        try (BrowserContext session = newSession("sv-SE", 390, 844)) {
            Page phone = session.newPage();
            phone.navigate(link.group().replaceFirst("https?://[^/]+", ""));
            assertThat(phone.locator("main")).containsText("Svara senast");
            axe(phone);
            button(phone, "Tacka ja").click();
            assertThat(phone.locator("#messages")).containsText("Du har tackat ja");
            assertThat(button(phone, "Tacka nej")).isHidden();
        }

        open("/seat/moves.xhtml?event=" + event);
        assertThat(page().locator("main")).containsText("Erbjuden från väntelista");
        assertThat(page().locator("main")).containsText("Återtagen");
        axe(page());
    }

    private void says(String text) {
        assertThat(page().locator("#messages")).containsText(text);
    }

    private Locator row(String unit) {
        return page().locator("tr").filter(new Locator.FilterOptions().setHasText(unit)).first();
    }

    private Locator link(String name) {
        return page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private Locator button(String name) {
        return button(page(), name);
    }

    private static Locator button(Page on, String name) {
        return on.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Changes the database as its owner, and reads one number. */
    private long number(String change, String query) throws SQLException {
        try (Connection connection = database().connectAsOwner();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (!change.isEmpty()) {
                sql.execute(
                        "select set_config('motesplats.told', 'yes', true), set_config('motesplats.system', 'stage', true)");
                sql.execute(change);
            }
            try (ResultSet row = sql.executeQuery(query)) {
                row.next();
                long found = row.getLong(1);
                connection.commit();
                return found;
            }
        }
    }
}
