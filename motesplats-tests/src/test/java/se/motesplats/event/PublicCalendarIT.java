package se.motesplats.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import javax.sql.DataSource;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.event.calendar.service.PublicCalendarService;
import se.motesplats.event.service.ChangeEventStatus;
import se.motesplats.event.service.EventDetails;
import se.motesplats.event.service.EventFacts;
import se.motesplats.event.service.EventService;
import se.motesplats.it.Actors;
import se.motesplats.it.HiddenContact;
import se.motesplats.it.Participants;
import se.motesplats.it.Statements;
import se.motesplats.shared.Language;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.calendar.service.CalendarClient;

/** What everybody may read of events by calendar programs. */
@ArquillianTest
class PublicCalendarIT extends Actors {

    private static final String COORDINATOR = "karin.koordinator";

    @Inject private PublicCalendarService calendars;
    @Inject private EventService events;

    @Resource(lookup = "java:app/jdbc/motesplats")
    private DataSource database;

    private Participants stage;
    private String title;
    private long event;
    private long series;

    @BeforeEach
    void an_event_of_a_series_of_its_own() {
        stage = new Participants(database::getConnection);
        title = "Kalender " + System.nanoTime();
        series = stage.number("select nextval('seq_id')");
        stage.change(
                "insert into event_series (id, version, code, name) values (?, 1, ?, ?)",
                series,
                "K" + series,
                name());
        event = event(title, stage.today(40));
    }

    @Test
    void nobody_reads_what_is_not_published_neither_in_a_list_nor_by_its_number() throws Exception {
        assertThat(feed(series)).contains(title);
        stage.change("update event set published = false where id = ?", event);
        for (String user : new String[] {null, COORDINATOR}) {
            assertThat(as(user, () -> calendars.feed(series, Language.SV))).doesNotContain(title);
            assertThat(as(user, () -> calendars.feed(null, Language.SV))).doesNotContain(title);
            assertThatThrownBy(() -> as(user, () -> calendars.event(event, Language.SV)))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> feed(-1L)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> file(-1)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_cancelled_event_stays_and_a_postponed_one_is_away_until_it_is_planned_anew()
            throws Exception {
        int first = sequence(only(feed(series)));
        become(EventStatus.CANCELLED);
        VEvent cancelled = only(feed(series));
        assertThat(value(cancelled, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(cancelled, Property.UID)).isEqualTo("event-" + event + "@motesplats");
        assertThat(sequence(cancelled)).isGreaterThan(first);
        assertThat(file(event)).contains("STATUS:CANCELLED");

        become(EventStatus.POSTPONED);
        assertThat(feed(series)).doesNotContain(title);
        assertThatThrownBy(() -> file(event)).isInstanceOf(NotFound.class);

        become(EventStatus.PLANNED);
        VEvent again = only(feed(series));
        assertThat(value(again, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(sequence(again)).isGreaterThan(sequence(cancelled));
    }

    @Test
    void other_days_alone_are_a_newer_version_of_the_same_entry() throws Exception {
        VEvent before = only(feed(series));
        EventFacts facts = as(COORDINATOR, () -> events.getToEdit(event)).facts();
        List<EventFacts.Day> two =
                List.of(
                        facts.days().get(0),
                        new EventFacts.Day(
                                facts.days().get(0).date().plusDays(1),
                                LocalTime.of(8, 30),
                                LocalTime.of(12, 0)));
        edit(facts, two);
        String feed = feed(series);
        assertThat(CalendarClient.timesOf(feed))
                .containsExactly(
                        facts.days().get(0).date() + "T09:00/16:00",
                        two.get(1).date() + "T08:30/12:00");
        VEvent after = CalendarClient.events(CalendarClient.read(feed)).get(0);
        assertThat(value(after, Property.UID)).isEqualTo(value(before, Property.UID));
        assertThat(sequence(after)).isGreaterThan(sequence(before));
        assertThat(CalendarClient.timesOf(file(event))).hasSize(2);
    }

    @Test
    void what_has_no_day_is_left_out_and_what_was_more_than_a_year_ago() throws Exception {
        String season = "Säsong " + title;
        long later = event(season, stage.today(50));
        stage.change(
                "with gone as (delete from event_day where event_id = ?)"
                        + " update event set first_day = null, last_day = null, season = 'våren' where id = ?",
                later,
                later);
        event("I fjol " + title, stage.today(-360));
        event("För länge sedan " + title, stage.today(-370));
        String feed = feed(series);
        assertThat(feed).contains("I fjol").doesNotContain("Säsong", "För länge sedan");
        assertThatThrownBy(() -> file(later)).isInstanceOf(NotFound.class);
        assertThat(CalendarClient.events(CalendarClient.read(feed))).hasSize(2);
    }

    @Test
    void a_file_names_nobody_and_the_series_only_its_own() throws Exception {
        HiddenContact.of(event, stage);
        long other = stage.event("Annan " + title, stage.today(41));
        assertThat(feed(series)).contains(title).doesNotContain("Annan", "mailto", "Koordinator");
        assertThat(as(null, () -> calendars.feed(null, Language.SV)).replace("\r\n ", ""))
                .contains("SUMMARY:" + title, "SUMMARY:Annan " + title);
        assertThat(file(other)).doesNotContain("mailto", "ORGANIZER", "Koordinator");
        assertThat(feed(series).replace("\r\n ", "")).contains("NAME:" + name());
    }

    @Test
    void any_number_of_events_takes_as_many_statements() throws Exception {
        // Once before, so that what is read once and kept does not count.
        statements();
        long one = statements();
        for (int i = 0; i < 20; i++) {
            event("Mer " + i + ' ' + title, stage.today(60 + i));
        }
        assertThat(statements()).isEqualTo(one);
        assertThat(CalendarClient.events(CalendarClient.read(feed(series)))).hasSize(21);
    }

    private long statements() throws Exception {
        return as(null, () -> Statements.fewest(() -> calendars.feed(series, Language.SV)));
    }

    private long event(String name, String day) {
        long id = stage.event(name, day);
        stage.change(
                "update event set series_id = ?, number = 1 + (select count(*) from event where series_id = ?) where id = ?",
                series,
                series,
                id);
        return id;
    }

    private String name() {
        return "Serie " + series;
    }

    private void become(EventStatus status) throws Exception {
        int version =
                Math.toIntExact(stage.number("select version from event where id = ?", event));
        as(
                COORDINATOR,
                () ->
                        done(
                                () ->
                                        events.changeStatus(
                                                new ChangeEventStatus(
                                                        event, version, status, "Storm."))));
    }

    private void edit(EventFacts facts, List<EventFacts.Day> days) throws Exception {
        EventDetails now = as(COORDINATOR, () -> events.getToEdit(event));
        EventFacts changed =
                new EventFacts(
                        facts.number(),
                        facts.title(),
                        facts.description(),
                        facts.season(),
                        days,
                        facts.attendanceMode(),
                        facts.venue(),
                        facts.venueAddress(),
                        facts.onlineUrl(),
                        facts.contactPersonId(),
                        facts.caseNumber());
        as(COORDINATOR, () -> done(() -> events.edit(event, now.version(), changed)));
    }

    private String feed(@Nullable Long of) throws Exception {
        return as(null, () -> calendars.feed(of, Language.SV));
    }

    private String file(long id) throws Exception {
        return as(null, () -> calendars.event(id, Language.SV));
    }

    private static VEvent only(String file) {
        List<VEvent> all = CalendarClient.events(CalendarClient.read(file));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static int sequence(VEvent event) {
        return Integer.parseInt(value(event, Property.SEQUENCE));
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getProperty(property).orElseThrow().getValue();
    }
}
