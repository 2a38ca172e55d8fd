package se.motesplats.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.account.own.service.OwnData;
import se.motesplats.account.own.service.OwnDataService;
import se.motesplats.account.token.service.CalendarLinkService;
import se.motesplats.it.Actors;
import se.motesplats.it.Participants;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.signup.service.OwnCalendarService;

/** What somebody has of one's own: the calendar that a link opens, and what is stored. */
@ArquillianTest
class OwnCalendarIT extends Actors {

    private static final String OWNER = "emil.ek";
    private static final String OTHER = "petra.palm";

    @Inject private CalendarLinkService links;
    @Inject private OwnCalendarService calendars;
    @Inject private OwnDataService data;

    @Resource(lookup = "java:app/jdbc/motesplats")
    private DataSource database;

    private Participants stage;
    private long event;
    private String title;

    @BeforeEach
    void a_seat() throws Exception {
        stage = new Participants(database::getConnection);
        title = "Egen kalender " + System.nanoTime();
        event = stage.event(title, "2027-05-04");
    }

    @Test
    void the_link_shows_the_own_events_and_nobody_elses() throws Exception {
        stage.nomination(event, "Partille", OWNER, "INVITED");
        String other = "Annans " + System.nanoTime();
        stage.nomination(stage.event(other, "2027-05-05"), "Partille", OTHER, "ACCEPTED");
        String unheard = "Ännu inte sagt " + System.nanoTime();
        stage.nomination(stage.event(unheard, "2027-05-06"), "Partille", OWNER, "NOMINATED");

        String calendar = read(as(OWNER, links::make));

        assertThat(calendar)
                .contains("SUMMARY:" + title, "STATUS:TENTATIVE", "LOCATION:Eriksbergshallen")
                .contains("DTSTART;TZID=Europe/Stockholm:20270504T090000")
                .doesNotContain(other, unheard, "@motesplats.example", "ATTENDEE", "METHOD");
    }

    @Test
    void a_new_link_and_an_end_make_the_old_one_useless() throws Exception {
        String first = as(OWNER, links::make);
        read(first);
        String second = as(OWNER, links::make);
        refuses(first);
        read(second);
        assertThat(as(OTHER, links::madeAt)).isEmpty();
        as(OTHER, () -> done(() -> links.end()));
        read(second);
        as(OWNER, () -> done(() -> links.end()));
        refuses(second);
        assertThat(as(OWNER, links::madeAt)).isEmpty();
    }

    @Test
    void a_link_opens_nothing_when_its_owner_may_not_log_in() throws Exception {
        String secret = as(OWNER, links::make);
        enable(false);
        try {
            refuses(secret);
        } finally {
            enable(true);
        }
        read(secret);
        refuses("");
        refuses("guessed");
    }

    private void enable(boolean enabled) {
        stage.change(
                "update account set enabled = ?, version = version + 1 where person_id = ?",
                enabled,
                stage.person(OWNER, "Partille"));
    }

    @Test
    void what_is_stored_is_shown_to_the_person_alone() throws Exception {
        stage.nomination(event, "Partille", OWNER, "ACCEPTED");
        assertThat(rows(OWNER, "seats")).anySatisfy(row -> assertThat(row).contains(title));
        assertThat(rows(OTHER, "seats")).noneSatisfy(row -> assertThat(row).contains(title));
        assertThat(rows(OWNER, "person").get(0)).contains(OWNER + "@motesplats.example");
        assertThat(rows("wilma.wester", "roles")).isNotEmpty();
        assertThat(as(OWNER, data::get))
                .extracting(OwnData::key)
                .containsExactly(
                        "person",
                        "roles",
                        "keys",
                        "places",
                        "mailChoices",
                        "proposals",
                        "reviews",
                        "seats",
                        "choices",
                        "needs",
                        "arrivals",
                        "mails");
        assertThatThrownBy(() -> as(null, data::get)).isInstanceOf(LoginRequired.class);
        assertThatThrownBy(() -> as(null, links::make)).isInstanceOf(LoginRequired.class);
    }

    private List<List<Object>> rows(String user, String key) throws Exception {
        return as(user, data::get).stream()
                .filter(kind -> kind.key().equals(key))
                .flatMap(kind -> kind.rows().stream())
                .toList();
    }

    private String read(String secret) throws Exception {
        return as(null, () -> calendars.read(secret));
    }

    private void refuses(String secret) {
        assertThatThrownBy(() -> read(secret)).isInstanceOf(NotFound.class);
    }
}
