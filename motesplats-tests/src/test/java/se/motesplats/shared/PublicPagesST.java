package se.motesplats.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import se.motesplats.it.Participants;
import se.motesplats.shared.database.service.ChangeMark;
import se.motesplats.st.Stage;
import se.motesplats.stand.Http;

/** Pages that are kept for strangers: whatever they show, a change of it is seen at once. */
class PublicPagesST extends Stage {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Participants stage = participants();
    private final String mark = Long.toString(System.nanoTime(), 36);

    /** What is changed of an event that the page shows, and how the page says it then. */
    private record Change(String what, String sql, String said) {}

    @Test
    void all_that_the_page_of_an_event_shows_is_new_at_once() throws Exception {
        long event = event();
        String page = "/event/view.xhtml?event=" + event;
        long call = call(event);
        for (Change change :
                List.of(
                        new Change(
                                "title",
                                of("update event set title = 'Rubrik %s' where id = %d", event),
                                "Rubrik " + mark),
                        new Change(
                                "text",
                                of("update event set description = 'Om %s' where id = %d", event),
                                "Om " + mark),
                        new Change(
                                "place",
                                of("update event set venue = 'Sal %s' where id = %d", event),
                                "Sal " + mark),
                        new Change(
                                "address",
                                of(
                                        "update event set venue_address = 'Gata %s' where id = %d",
                                        event),
                                "Gata " + mark),
                        new Change(
                                "link",
                                of(
                                        "update event set attendance_mode = 'HYBRID', online_url = 'https://exempel.se/%s' where id = %d",
                                        event),
                                "https://exempel.se/" + mark),
                        new Change(
                                "time",
                                of(
                                        "update event_day set starts_at = '07:13' where '%s' <> '' and event_id = %d",
                                        event),
                                "07.13"),
                        new Change(
                                "series",
                                of(
                                        "update event_series set name = 'Serie %s' where id = (select series_id from event where id = %d)",
                                        event),
                                "Serie " + mark),
                        new Change(
                                "contact",
                                of(
                                        "update person set family_name = 'Namn%s' where id = (select contact_person_id from event where id = %d)",
                                        event),
                                "Namn" + mark),
                        new Change(
                                "phone",
                                of(
                                        "update person set phone = '031-1%s' where id = (select contact_person_id from event where id = %d)",
                                        event),
                                "031-1" + mark),
                        new Change(
                                "call",
                                of(
                                        "update call_for_proposals set text = 'Bidra %s' where id = %d",
                                        call),
                                "Bidra " + mark),
                        new Change(
                                "format",
                                "insert into call_for_proposals_format values (%d, 'EXHIBITION')"
                                        .formatted(call),
                                "Utställning"),
                        new Change("programme", released(event), "/programme/view.xhtml"),
                        new Change(
                                "status",
                                of(
                                        "with s as (insert into event_status_change (id, version, event_id, status, at, reason) select nextval('seq_id'), 1, id,"
                                                + " 'CANCELLED', now(), 'Skäl %1$s' from event where id = %2$d returning event_id)"
                                                + " update event set status = 'CANCELLED' where id in (select event_id from s)",
                                        event),
                                "Skäl " + mark))) {
            assertThat(body(page)).as("before: " + change.what).doesNotContain(change.said);
            stage.change(change.sql);
            assertThat(body(page)).as(change.what).contains(change.said);
        }
    }

    @Test
    void somebody_whose_identity_is_protected_is_gone_from_the_page_at_once() throws Exception {
        long event = event();
        String page = "/event/view.xhtml?event=" + event;
        assertThat(body(page)).contains("Person" + mark);
        stage.change(
                "update person set protected_identity = true where id = (select contact_person_id from event where id = ?)",
                event);
        assertThat(body(page)).doesNotContain("Person" + mark);
    }

    @Test
    void the_lists_and_the_programme_are_new_at_once_too() throws Exception {
        long event = event();
        String title = "Prov " + mark;
        assertThat(body("/event/list.xhtml?q=" + mark)).contains(title);
        assertThat(body("/index.xhtml")).doesNotContain("Start " + mark);
        stage.change("update event set title = ? where id = ?", "Start " + mark, event);
        assertThat(body("/event/list.xhtml?q=" + mark)).contains("Start " + mark);

        stage.change(released(event));
        String programme = "/programme/view.xhtml?event=" + event;
        assertThat(body(programme)).contains("Pass " + mark);
        stage.change(
                "update released_session set title = ? where title = ?",
                "Föreläsning " + mark,
                "Pass " + mark);
        assertThat(body(programme)).contains("Föreläsning " + mark).doesNotContain("Pass " + mark);

        stage.change("update event set published = false where id = ?", event);
        assertThat(body("/event/list.xhtml?q=" + mark)).doesNotContain("Start " + mark);
        assertThat(answer("/event/view.xhtml?event=" + event).statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_comes_at_the_same_time_after_a_change_gets_the_new_page() throws Exception {
        long event = event();
        String page = "/event/view.xhtml?event=" + event;
        body(page);
        List<Callable<String>> all = Collections.nCopies(12, () -> body(page));
        ExecutorService askers = Executors.newFixedThreadPool(all.size());
        try {
            for (int i = 0; i < 5; i++) {
                String title = "Rubrik " + i + mark;
                stage.change("update event set title = ? where id = ?", title, event);
                for (Future<String> one : askers.invokeAll(all)) {
                    assertThat(one.get()).contains(title);
                }
            }
        } finally {
            askers.shutdownNow();
        }
    }

    @Test
    void a_deadline_that_passes_is_seen_though_nothing_is_written() throws Exception {
        long event = event();
        call(event);
        String page = "/event/view.xhtml?event=" + event;
        assertThat(body(page)).contains("/proposal/edit.xhtml");
        Instant now = Clock.systemUTC().instant();
        try {
            setClock(now.plus(Duration.ofDays(5)));
            assertThat(body(page)).doesNotContain("/proposal/edit.xhtml");
        } finally {
            resetClock();
        }
        assertThat(body(page)).contains("/proposal/edit.xhtml");
    }

    /** Whoever read one of these tables would wait for the lock, and never be answered. */
    @Test
    void what_renews_no_page_is_read_by_none() throws Exception {
        long event = event();
        call(event);
        stage.change(released(event));
        try (Connection owner = database().connectAsOwner();
                Statement lock = owner.createStatement()) {
            owner.setAutoCommit(false);
            lock.execute(
                    "lock table "
                            + String.join(", ", ChangeMark.NOT_PUBLIC)
                            + " in access exclusive mode");
            assertThat(body("/index.xhtml")).contains("Mötesplats");
            assertThat(body("/event/list.xhtml?q=" + mark)).contains("Prov " + mark);
            assertThat(body("/event/list.xhtml?period=past")).contains("Mötesplats");
            assertThat(body("/event/view.xhtml?event=" + event)).contains("Prov " + mark);
            assertThat(body("/programme/view.xhtml?event=" + event)).contains("Pass " + mark);
            assertThat(body("/accessibility.xhtml")).contains("</html>");
            assertThat(body("/api.xhtml")).contains("</html>");
            owner.rollback();
        }
    }

    /** Published, of a series and with a contact of its own, tomorrow. */
    private long event() {
        stage.change(
                "insert into event_series (id, version, code, name) values (nextval('seq_id'), 1, upper(right(md5(?), 6)), ?)",
                mark,
                "Egen " + mark);
        stage.change(
                """
                insert into person (id, version, given_name, family_name, email, organisation_id)
                select nextval('seq_id'), 1, 'Prov', ?, ?, id from organisation where name = 'Partille' and valid_to is null
                """,
                "Person" + mark,
                mark + "@motesplats.example");
        long event = stage.event("Prov " + mark, stage.today(1));
        stage.change(
                """
                update event set contact_person_id = (select id from person where email = ?), number = 1,
                    series_id = (select id from event_series where name = ?) where id = ?
                """,
                mark + "@motesplats.example",
                "Egen " + mark,
                event);
        return event;
    }

    private String released(long event) {
        return """
               with r as (insert into programme_release (id, version, event_id, number, name, released_at)
                          values (nextval('seq_id'), 1, %1$d, 1, 'Första', now()) returning id),
                    s as (insert into released_session (id, version, release_id, session_id, sequence, kind, title, day, starts_at, ends_at)
                          select nextval('seq_id'), 1, id, id, 0, 'LECTURE', 'Pass %2$s', current_date + 1, '10:00', '11:00' from r)
               insert into programme (id, version, event_id, published_release_id) select nextval('seq_id'), 1, %1$d, id from r
               """
                .formatted(event, mark);
    }

    private String of(String sql, long id) {
        return sql.formatted(mark, id);
    }

    /** Open for two days yet. */
    private long call(long event) {
        stage.change(
                "insert into call_for_proposals (id, version, event_id, opens_at, last_day, text)"
                        + " values (nextval('seq_id'), 1, ?, now() - interval '9 days', current_date + 2, 'Skriv!')",
                event);
        return stage.number("select id from call_for_proposals where event_id = ?", event);
    }

    private String body(String page) throws Exception {
        HttpResponse<String> answer = answer(page);
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        return answer.body();
    }

    /** What somebody without a cookie gets. */
    private HttpResponse<String> answer(String page) throws Exception {
        return Http.client()
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create(url() + page))
                                .header("Accept-Language", "sv")
                                .timeout(PATIENCE)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
