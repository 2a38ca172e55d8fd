package se.motesplats.seat.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.EventStatus;
import se.motesplats.event.service.ChangeEventStatus;
import se.motesplats.event.service.EventFacts;
import se.motesplats.seat.SeatMode;
import se.motesplats.seat.SeatScene;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.seat.naming.service.Substitute;
import se.motesplats.seat.naming.service.SubstitutionService;
import se.motesplats.shared.calendar.service.CalendarClient;

/**
 * What stands in the calendars of people through the whole life of an event, when their programs
 * take every message that they were sent: in the order of sending, backwards, and in any other.
 */
@ArquillianTest
class SeatCalendarStoryIT extends SeatScene {

    private static final String LINK = "https://exempel.se/rum";
    private static final LocalDate SIXTH = FIRST_DAY;
    private static final LocalDate SEVENTH = FIRST_DAY.plusDays(1);

    @Inject private SubstitutionService substitutions;

    private final Inbox first = new Inbox();
    private final Inbox second = new Inbox();

    /** A calendar object as it was sent. */
    private record Message(long id, String method, String text) {}

    /** The mailbox of somebody whose program reads each message when it comes. */
    private final class Inbox {
        private final List<Message> all = new ArrayList<>();
        private @Nullable CalendarClient calendar;
        private String address = "";

        void of(String owner) {
            address = owner;
            calendar = new CalendarClient(owner);
        }

        CalendarClient read() {
            long last = all.isEmpty() ? 0 : all.get(all.size() - 1).id();
            List<Message> fresh = messages(address, last);
            CalendarClient program = Objects.requireNonNull(calendar);
            fresh.forEach(m -> program.receive(m.method(), m.text()));
            all.addAll(fresh);
            return program;
        }

        /** Whatever way the messages come, the calendar holds the same in the end. */
        void isTheSameInAnyOrder() {
            List<String> times = read().times();
            List<String> where = read().all("LOCATION");
            List<Message> backwards = new ArrayList<>(all);
            Collections.reverse(backwards);
            Stream.concat(
                            Stream.of(backwards),
                            Stream.iterate(1, seed -> seed <= 20, seed -> seed + 1)
                                    .map(this::shuffled))
                    .forEach(
                            order -> {
                                CalendarClient other = new CalendarClient(address);
                                order.forEach(m -> other.receive(m.method(), m.text()));
                                assertThat(other.times()).isEqualTo(times);
                                assertThat(other.all("LOCATION")).isEqualTo(where);
                            });
        }

        private List<Message> shuffled(int seed) {
            List<Message> order = new ArrayList<>(all);
            Collections.shuffle(order, new Random(seed));
            return order;
        }
    }

    @Test
    void calendars_follow_an_event_from_the_invitation_to_its_end() throws Exception {
        fixRound(300, 0);
        name("chef.partille", "Partille", 1);
        first.of(newcomer(1));
        isAt(first, "Eriksbergshallen", day(SIXTH, "09:00/16:00"), day(SEVENTH, "09:00/16:00"));
        long seat = seatOf(first.address);
        byLink(token(), true);

        edit(days(SIXTH, SEVENTH, "08:30", "15:00"), AttendanceMode.ON_SITE, "Eriksbergshallen");
        isAt(first, "Eriksbergshallen", day(SIXTH, "08:30/15:00"), day(SEVENTH, "08:30/15:00"));
        assertThat(partStat(first)).as("the answer is known").contains("PARTSTAT=ACCEPTED");

        edit(List.of(at(SIXTH, "08:30", "15:00")), AttendanceMode.ON_SITE, "Eriksbergshallen");
        isAt(first, "Eriksbergshallen", day(SIXTH, "08:30/15:00"));
        List<EventFacts.Day> unlike =
                List.of(at(SIXTH, "08:30", "15:00"), at(SEVENTH, "10:00", "12:30"));
        edit(unlike, AttendanceMode.ON_SITE, "Eriksbergshallen");
        isAt(first, "Eriksbergshallen", day(SIXTH, "08:30/15:00"), day(SEVENTH, "10:00/12:30"));

        edit(unlike, AttendanceMode.ON_SITE, "Dalheimers hus");
        isAt(first, "Dalheimers hus", day(SIXTH, "08:30/15:00"), day(SEVENTH, "10:00/12:30"));

        edit(unlike, AttendanceMode.HYBRID, "Dalheimers hus");
        isAt(first, "Dalheimers hus", day(SIXTH, "08:30/15:00"), day(SEVENTH, "10:00/12:30"));
        asPerson(
                count("select id from person where email = ?", first.address),
                () -> done(() -> answers.changeMode(seat, SeatMode.ONLINE)));
        isAt(first, LINK, day(SIXTH, "08:30/15:00"), day(SEVENTH, "10:00/12:30"));
        edit(unlike, AttendanceMode.ONLINE, null);
        isAt(first, LINK, day(SIXTH, "08:30/15:00"), day(SEVENTH, "10:00/12:30"));

        LocalDate tenth = LocalDate.of(2027, 5, 10);
        edit(
                days(tenth, tenth.plusDays(1), "09:00", "16:00"),
                AttendanceMode.ON_SITE,
                "Eriksbergshallen");
        isAt(
                first,
                "Eriksbergshallen",
                day(tenth, "09:00/16:00"),
                day(tenth.plusDays(1), "09:00/16:00"));
        first.isTheSameInAnyOrder();

        substitute(seat);
        second.of("ersattare." + event + "@motesplats.example");
        assertThat(first.read().times()).as("nothing is left with the one before").isEmpty();
        isAt(
                second,
                "Eriksbergshallen",
                day(tenth, "09:00/16:00"),
                day(tenth.plusDays(1), "09:00/16:00"));

        become(EventStatus.POSTPONED);
        assertThat(second.read().times()).isEmpty();
        edit(List.of(), AttendanceMode.ON_SITE, "Eriksbergshallen");
        assertThat(second.read().times()).isEmpty();
        LocalDate autumn = LocalDate.of(2027, 10, 30);
        edit(
                days(autumn, autumn.plusDays(1), "09:00", "16:00"),
                AttendanceMode.ON_SITE,
                "Eriksbergshallen");
        become(EventStatus.PLANNED);
        isAt(
                second,
                "Eriksbergshallen",
                day(autumn, "09:00/16:00"),
                day(autumn.plusDays(1), "09:00/16:00"));
        second.isTheSameInAnyOrder();
        become(EventStatus.CANCELLED);
        ends(first);
        ends(second);
        assertThat(first.all).hasSizeGreaterThan(9);
        assertThat(second.all).hasSize(4);
    }

    @Test
    void a_planned_event_that_keeps_only_its_season_leaves_the_calendar_until_it_has_days()
            throws Exception {
        fixRound(300, 0);
        name("chef.partille", "Partille", 1);
        first.of(newcomer(1));
        first.read();
        edit(List.of(), AttendanceMode.ON_SITE, "Eriksbergshallen");
        assertThat(first.read().times()).isEmpty();
        assertThat(first.all.get(1).method()).isEqualTo("CANCEL");
        edit(days(SIXTH, SEVENTH, "09:00", "16:00"), AttendanceMode.ON_SITE, "Eriksbergshallen");
        isAt(first, "Eriksbergshallen", day(SIXTH, "09:00/16:00"), day(SEVENTH, "09:00/16:00"));
        byLink(token(), false);
        ends(first);
        assertThat(first.all).hasSize(4);
    }

    private void ends(Inbox inbox) {
        assertThat(inbox.read().times()).isEmpty();
        inbox.isTheSameInAnyOrder();
    }

    private static void isAt(Inbox inbox, String where, String... times) {
        assertThat(inbox.read().times()).containsExactly(times);
        assertThat(inbox.read().all("LOCATION")).isNotEmpty().containsOnly(where);
        assertThat(Set.copyOf(inbox.read().all("UID"))).as("one entry").hasSize(1);
    }

    private static String partStat(Inbox inbox) {
        return inbox.all.get(inbox.all.size() - 1).text().replace("\r\n ", "");
    }

    private void substitute(long seat) throws Exception {
        NamePeople.Newcomer other =
                new NamePeople.Newcomer(
                        "Ersa", "Ttare", "ersattare." + event + "@motesplats.example");
        Substitute command =
                new Substitute(seat, NamePeople.Choice.of(other), false, "Har blivit sjuk.");
        does("chef.partille", () -> substitutions.substitute(command));
    }

    private void become(EventStatus status) throws Exception {
        does(
                COORDINATOR,
                () ->
                        events.changeStatus(
                                new ChangeEventStatus(event, version(), status, "Storm.")));
    }

    private void edit(List<EventFacts.Day> days, AttendanceMode mode, @Nullable String house)
            throws Exception {
        EventFacts before = facts(FIRST_DAY, 1);
        EventFacts now =
                new EventFacts(
                        null,
                        before.title(),
                        null,
                        days.isEmpty() ? "hösten 2027" : null,
                        days,
                        mode,
                        house,
                        null,
                        mode == AttendanceMode.ON_SITE ? null : LINK,
                        before.contactPersonId(),
                        null);
        does(COORDINATOR, () -> events.edit(event, version(), now));
    }

    private static List<EventFacts.Day> days(
            LocalDate one, LocalDate other, String from, String until) {
        return List.of(at(one, from, until), at(other, from, until));
    }

    private static EventFacts.Day at(LocalDate day, String from, String until) {
        return new EventFacts.Day(day, LocalTime.parse(from), LocalTime.parse(until));
    }

    private static String day(LocalDate day, String times) {
        return day + "T" + times;
    }

    private String newcomer(int number) {
        return "namn." + event + "." + number + "@motesplats.example";
    }

    private long seatOf(String address) {
        return count(
                "select n.id from nomination n join person p on p.id = n.person_id where n.event_id = ? and p.email = ?",
                event,
                address);
    }

    /** What was sent to somebody since, whatever the mail was about. */
    private List<Message> messages(String address, long after) {
        List<Message> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "select id, calendar_method, calendar from outbox_mail where to_address = ? and calendar is not null"
                                        + " and id > ? order by id")) {
            statement.setString(1, address);
            statement.setLong(2, after);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Message(rows.getLong(1), rows.getString(2), rows.getString(3)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}
