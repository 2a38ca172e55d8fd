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
    void who_works_with_an_event_finds_its_days_once_and_who_presents_the_session()
            throws Exception {
        long person = stage.person(OWNER, "Partille");
        String group = "I gruppen " + System.nanoTime();
        long worked = stage.event(group, "2027-05-07");
        role(person, worked, "null");
        String former = "Inte längre " + System.nanoTime();
        role(person, stage.event(former, "2027-05-08"), "date '2020-01-01'");
        String both = "Plats och grupp " + System.nanoTime();
        long seated = stage.event(both, "2027-05-09");
        role(person, seated, "null");
        stage.nomination(seated, "Partille", OWNER, "ACCEPTED");
        String contact = "Kontakt " + System.nanoTime();
        long asked = stage.event(contact, "2027-05-10");
        stage.change("update event set contact_person_id = ? where id = ?", person, asked);

        String calendar = read(as(OWNER, links::make)).replace("\r\n ", "");

        assertThat(calendar)
                .contains("SUMMARY:" + group, "SUMMARY:" + contact, "UID:mine-work-" + worked)
                .doesNotContain(former, "UID:mine-work-" + seated)
                .containsOnlyOnce("SUMMARY:" + both)
                .contains("/event/view.xhtml?event=" + worked)
                .contains("/signup/mine.xhtml?event=" + seated);
        assertThat(read(as(OTHER, links::make)).replace("\r\n ", ""))
                .doesNotContain(group, both, contact);
        as(OTHER, () -> done(() -> links.end()));
    }

    @Test
    void who_presents_finds_the_released_session_and_who_said_no_does_not() throws Exception {
        long proposer = stage.person(OWNER, "Partille");
        String session = "Pass " + System.nanoTime();
        stage.change(
                """
                with p as (insert into proposal (id, version, event_id, proposer_id, organisation_id, title, summary, format, status, created_at, edited_at,
                                                 number, submitted_at, submitted_by, decided_at, decided_by)
                           select nextval('seq_id'), 1, ?, o.id, o.organisation_id, 'Förslag', 'Om det', 'SEMINAR', 'ACCEPTED', now(), now(),
                                  'P' || cast(? as text), now(), o.id, now(), o.id from person o where o.id = ?
                           returning id, event_id),
                     l as (insert into programme_release (id, version, event_id, number, name, released_at)
                           select nextval('seq_id'), 1, event_id, 1, 'Program', now() from p returning id, event_id),
                     g as (insert into programme (id, version, event_id, published_release_id) select nextval('seq_id'), 1, event_id, id from l)
                insert into released_session (id, version, release_id, session_id, proposal_id, sequence, kind, title, day, starts_at, ends_at)
                select nextval('seq_id'), 1, l.id, nextval('seq_id'), p.id, 0, 'SEMINAR', ?, date '2027-05-04', '10:00', '11:00' from l, p
                """,
                event,
                session,
                proposer,
                session);
        assertThat(read(as(OWNER, links::make)))
                .contains("SUMMARY:" + session, "DTSTART;TZID=Europe/Stockholm:20270504T100000");
        stage.change(
                """
                insert into co_presenter (id, version, event_id, proposal_id, person_id, status, invited_at, answered_at)
                select nextval('seq_id'), 1, event_id, id, ?, 'DECLINED', now(), now() from proposal where event_id = ?
                """,
                stage.person(OTHER, "Partille"),
                event);
        assertThat(read(as(OTHER, links::make))).doesNotContain(session);
        stage.change("update co_presenter set status = 'CONFIRMED' where event_id = ?", event);
        assertThat(read(as(OTHER, links::make))).contains(session);
        stage.change("update proposal set status = 'WITHDRAWN' where event_id = ?", event);
        assertThat(read(as(OTHER, links::make))).doesNotContain(session);
        as(OTHER, () -> done(() -> links.end()));
    }

    private void role(long person, long of, String until) {
        stage.change(
                "insert into role_assignment (id, version, person_id, role, event_id, valid_to)"
                        + " select nextval('seq_id'), 1, ?, 'WORKING_GROUP_MEMBER', ?, "
                        + until,
                person,
                of);
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
        stage.change("delete from dead_address where address = ?", OWNER + "@motesplats.example");
        assertThat(rows(OWNER, "deadAddress")).isEmpty();
        stage.change(
                "insert into dead_address (id, version, address, return_reason, since) values (nextval('seq_id'), 1, ?, 'CLOSED', now())",
                OWNER + "@motesplats.example");
        assertThat(rows(OWNER, "deadAddress").get(0)).contains(OWNER + "@motesplats.example");
        assertThat(rows(OTHER, "deadAddress")).isEmpty();
        stage.change("delete from dead_address where address = ?", OWNER + "@motesplats.example");
        assertThat(as(OWNER, data::get))
                .extracting(OwnData::key)
                .containsExactly(
                        "person",
                        "roles",
                        "keys",
                        "places",
                        "mailChoices",
                        "deadAddress",
                        "proposals",
                        "reviews",
                        "actions",
                        "polls",
                        "pollAnswers",
                        "groups",
                        "guests",
                        "suggestedPoints",
                        "questions",
                        "questionLinks",
                        "questionAnswers",
                        "minutes",
                        "groupPosts",
                        "seats",
                        "choices",
                        "needs",
                        "arrivals",
                        "mails",
                        "writings");
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
