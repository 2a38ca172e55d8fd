package se.motesplats.event;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.event.service.EventDetails;
import se.motesplats.event.service.EventFacts;
import se.motesplats.event.service.EventService;
import se.motesplats.it.Actors;
import se.motesplats.it.Participants;

/** An event that is changed twice before anybody was told of the first: one mail says both. */
@ArquillianTest
class QuickNewsIT extends Actors {

    private static final String COORDINATOR = "karin.koordinator";
    private static final String HOUSE = "Eriksbergshallen";
    private static final LocalDate DAY = LocalDate.of(2028, 4, 6);

    @Inject private EventService events;
    @Inject private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/motesplats")
    private DataSource database;

    private Participants stage;
    private long event;
    private long guest;

    @BeforeEach
    void an_event_with_a_guest() {
        stage = new Participants(database::getConnection);
        event = stage.event("Prov av snabba ändringar", DAY.toString());
        stage.round(event, "2028-03-15", Map.of("Ale", 2));
        stage.nomination(event, "Partille", "quick.guest", "ACCEPTED");
        guest = personId("quick.guest");
    }

    @Test
    void moved_and_then_given_another_house_is_one_mail_that_says_both() throws Exception {
        quickly(
                facts -> with(facts, facts.title(), DAY.plusDays(7), LocalTime.of(9, 0), HOUSE),
                facts ->
                        with(
                                facts,
                                facts.title(),
                                DAY.plusDays(7),
                                LocalTime.of(9, 0),
                                "Stadsteatern"));
        assertThat(sent()).isEqualTo(1);
        assertThat(mails("status = 'REPLACED' and replaced_by is not null")).isEqualTo(1);
        assertThat(mail("subject || body"))
                .startsWith("Nya dagar: Prov av snabba ändringar, 13 april 2028")
                .contains(
                        "Tiden. Tidigare: torsdag 6 april 2028",
                        "Platsen. Tidigare: Eriksbergshallen",
                        "Plats: Stadsteatern");
        assertThat(mail("calendar"))
                .contains("DTSTART;TZID=Europe/Stockholm:20280413", "Stadsteatern");
        int sequence = sequence("status <> 'REPLACED'");
        assertThat(sequence).isGreaterThan(sequence("status = 'REPLACED'"));
        assertThat(
                        stage.number(
                                "select count(distinct mail_calendar_uid(calendar)) from outbox_mail where event_id = ? and person_id = ?",
                                event,
                                guest))
                .isEqualTo(1);
    }

    @Test
    void moved_twice_says_the_day_that_people_know_and_the_last() throws Exception {
        quickly(
                facts -> with(facts, facts.title(), DAY.plusDays(7), LocalTime.of(9, 0), HOUSE),
                facts -> with(facts, facts.title(), DAY.plusDays(14), LocalTime.of(9, 0), HOUSE));
        assertThat(sent()).isEqualTo(1);
        assertThat(mail("body"))
                .contains("Tidigare: torsdag 6 april 2028", "torsdag 20 april 2028")
                .doesNotContain("13 april");
    }

    @Test
    void what_is_taken_back_at_once_is_told_to_nobody() throws Exception {
        quickly(
                facts -> with(facts, "Fel namn", DAY, LocalTime.of(10, 0), HOUSE),
                facts -> with(facts, "Prov av snabba ändringar", DAY, LocalTime.of(9, 0), HOUSE));
        assertThat(sent()).isZero();
        assertThat(mails("status = 'ABORTED'")).isEqualTo(1);
    }

    @Test
    void what_was_read_already_is_told_as_it_is() throws Exception {
        edit(facts -> with(facts, facts.title(), DAY.plusDays(7), LocalTime.of(9, 0), HOUSE));
        stage.change(
                "update outbox_mail set status = 'SENT', sent_at = now(), attempts = 1 where event_id = ? and status = 'QUEUED'",
                event);
        edit(
                facts ->
                        with(
                                facts,
                                facts.title(),
                                DAY.plusDays(7),
                                LocalTime.of(9, 0),
                                "Stadsteatern"));
        assertThat(sent()).isEqualTo(2);
        assertThat(mail("body")).contains("Platsen. Tidigare").doesNotContain("6 april");
    }

    private void edit(UnaryOperator<EventFacts> change) throws Exception {
        as(
                COORDINATOR,
                () -> {
                    EventDetails now = events.get(event);
                    return done(() -> events.edit(event, now.version(), change.apply(now.facts())));
                });
    }

    /** One after the other, before any worker sees a mail. */
    private void quickly(UnaryOperator<EventFacts> first, UnaryOperator<EventFacts> second)
            throws Exception {
        as(
                COORDINATOR,
                () -> {
                    transaction.begin();
                    for (UnaryOperator<EventFacts> change : List.of(first, second)) {
                        EventDetails now = events.get(event);
                        events.edit(event, now.version(), change.apply(now.facts()));
                    }
                    transaction.commit();
                    return 0;
                });
    }

    private static EventFacts with(
            EventFacts f, String title, LocalDate day, LocalTime start, String venue) {
        return new EventFacts(
                f.number(),
                title,
                f.description(),
                f.season(),
                List.of(new EventFacts.Day(day, start, LocalTime.of(16, 0))),
                f.attendanceMode(),
                venue,
                f.venueAddress(),
                f.onlineUrl(),
                f.contactPersonId(),
                f.caseNumber());
    }

    private long sent() {
        return mails("status not in ('REPLACED', 'ABORTED')");
    }

    private long mails(String which) {
        return stage.number(
                "select count(*) from outbox_mail where event_id = ? and person_id = ? and template = 'event-change' and "
                        + which,
                event,
                guest);
    }

    private String mail(String column) {
        return stage.text(
                "select "
                        + column
                        + " from outbox_mail where event_id = ? and person_id = ? and status not in ('REPLACED', 'ABORTED') order by id desc limit 1",
                event,
                guest);
    }

    private int sequence(String which) {
        return Integer.parseInt(
                stage.text(
                        "select substring(calendar from 'SEQUENCE:([0-9]+)') from outbox_mail where event_id = ? and person_id = ? and "
                                + which,
                        event,
                        guest));
    }
}
