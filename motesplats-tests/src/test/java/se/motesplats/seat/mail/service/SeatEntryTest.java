package se.motesplats.seat.mail.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.account.Person;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.event.EventSeries;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.Seat;
import se.motesplats.seat.SeatCalendar;
import se.motesplats.seat.SeatMode;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.calendar.service.CalendarClient;

/** What a recipient's calendar shows after each message, read by another library. */
class SeatEntryTest {

    private static final Instant NOW = Instant.parse("2027-02-01T08:00:00Z");
    private static final String PAGE = "https://motesplats.example/signup/mine.xhtml?event=7";
    private static final String LINK = "https://exempel.se/rum";
    private static final EventDay NINTH = day(9, "09:00", "16:00");
    private static final EventDay TENTH = day(10, "09:00", "16:00");

    private final Person manager = person("Petra", "Palm");
    private String sender = "motesplats@gr.example";
    private final CalendarClient client = new CalendarClient("nagon@motesplats.example");
    private Event event;
    private Nomination nomination;
    private SeatCalendar told;

    @BeforeEach
    void name_somebody() throws ReflectiveOperationException {
        event =
                new Event(
                        new EventSeries("F", "Mötesplats Funktionshinder"),
                        4,
                        "Mötesplats Funktionshinder 2027",
                        manager);
        identify(event, 1);
        Allocation unit =
                new Allocation(
                        event,
                        new Organisation(OrganisationKind.MUNICIPALITY, "Öckerö", null),
                        null);
        Seat seat = new Seat(new AllocationRound(event, 1, NOW, manager), unit);
        nomination = new Nomination(seat, unit, person("Åsa", "Öberg"), NOW, manager);
        event.setDays(List.of(NINTH, TENTH));
        event.meetAt(AttendanceMode.ON_SITE, "Eriksbergshallen", "Götaverksgatan 10", null);
        told = new SeatCalendar(7, 12, 2);
    }

    @Test
    void both_days_come_with_one_message() {
        client.receive("REQUEST", entry().request(told.uid()).iCalendar());
        assertThat(client.times())
                .containsExactly("2027-06-09T09:00/16:00", "2027-06-10T09:00/16:00");
        assertThat(client.all("UID")).containsExactly("seat-7-12-1@motesplats");
    }

    @Test
    void the_second_day_has_its_own_hours() {
        event.setDays(List.of(NINTH, day(10, "08:30", "12:15")));
        CalendarEntry request = entry().request(told.uid());
        client.receive("REQUEST", request.iCalendar());
        assertThat(client.times())
                .containsExactly("2027-06-09T09:00/16:00", "2027-06-10T08:30/12:15");
        assertThat(request.iCalendar())
                .contains("RECURRENCE-ID;TZID=Europe/Stockholm:20270610T090000");
    }

    @Test
    void hours_stay_over_the_change_of_the_clock() {
        event.setDays(
                List.of(
                        new EventDay(LocalDate.of(2027, 3, 27), at("09:00"), at("16:00")),
                        new EventDay(LocalDate.of(2027, 3, 28), at("09:00"), at("16:00"))));
        client.receive("REQUEST", entry().request(told.uid()).iCalendar());
        assertThat(client.times())
                .containsExactly("2027-03-27T09:00/16:00", "2027-03-28T09:00/16:00");
    }

    @Test
    void days_that_an_old_event_has_apart_stay_apart() throws ReflectiveOperationException {
        Field days = Event.class.getDeclaredField("days");
        days.setAccessible(true);
        days.set(event, List.of(NINTH, day(15, "09:00", "16:00")));
        client.receive("REQUEST", entry().request(told.uid()).iCalendar());
        assertThat(client.times())
                .containsExactly("2027-06-09T09:00/16:00", "2027-06-15T09:00/16:00");
    }

    @Test
    void two_days_become_one_and_two_again_and_nothing_is_left_in_the_end() {
        List<CalendarEntry> sent = new ArrayList<>();
        sent.add(entry().request(told.uid()));
        receive(sent);
        for (List<EventDay> days :
                List.of(
                        List.of(NINTH, day(10, "10:00", "15:00")),
                        List.of(TENTH),
                        List.of(day(16, "09:00", "16:00"), day(17, "09:00", "12:00")),
                        List.of(NINTH, TENTH),
                        List.of(NINTH))) {
            event.setDays(days);
            assertThat(told.tell(days.size())).isEmpty();
            sent.add(entry().request(told.uid()));
            receive(sent);
            assertThat(client.times())
                    .containsExactlyElementsOf(
                            days.stream()
                                    .map(
                                            d ->
                                                    d.getDay()
                                                            + "T"
                                                            + d.getStartsAt()
                                                            + "/"
                                                            + d.getEndsAt())
                                    .toList());
        }
        assertThat(client.all("URL")).containsExactly(PAGE);
        event.meetAt(AttendanceMode.ONLINE, "Eriksbergshallen", null, LINK);
        told.tell(1);
        sent.add(entry().request(told.uid()));
        receive(sent);
        assertThat(client.all("LOCATION")).as("no house").containsExactly(LINK);
        assertThat(client.all("URL")).containsExactly(LINK);
        event.setDays(List.of(NINTH, TENTH));
        told.tell(0);
        sent.add(entry().cancel(told.uid()));
        receive(sent);
        assertThat(client.times()).isEmpty();
        // Mail that was delayed on its way brings nothing back.
        sent.forEach(old -> client.receive(old.method(), old.iCalendar()));
        assertThat(client.times()).isEmpty();
        assertThat(told.getSequence()).isEqualTo(7);
    }

    @Test
    void who_takes_part_online_gets_the_link_and_who_comes_the_house() {
        event.meetAt(AttendanceMode.HYBRID, "Eriksbergshallen", "Götaverksgatan 10", LINK);
        client.receive("REQUEST", entry().request(told.uid()).iCalendar());
        assertThat(client.all("LOCATION")).containsExactly("Eriksbergshallen, Götaverksgatan 10");
        assertThat(client.all("CONFERENCE")).isEmpty();
        assertThat(client.all("URL")).containsExactly(PAGE);
        assertThat(client.all("DESCRIPTION"))
                .containsExactly("Du deltar på plats.\nDin sida om dagen: " + PAGE);

        nomination.takePart(SeatMode.ONLINE);
        told.tell(2);
        CalendarEntry online = entry().request(told.uid());
        client.receive("REQUEST", online.iCalendar());
        assertThat(client.all("LOCATION")).containsExactly(LINK);
        assertThat(client.all("CONFERENCE")).containsExactly(LINK);
        assertThat(online.iCalendar().replace("\r\n ", ""))
                .contains("CONFERENCE;FEATURE=VIDEO;VALUE=URI;LABEL=Delta:" + LINK);
        assertThat(client.all("URL")).containsExactly(LINK);
        assertThat(client.all("DESCRIPTION"))
                .containsExactly(
                        "Du deltar digitalt.\nLänk: " + LINK + "\nDin sida om dagen: " + PAGE);
    }

    @Test
    void an_entry_blocks_the_time_says_when_it_changed_and_sets_no_alarm() {
        CalendarEntry request = entry().request(told.uid());
        client.receive("REQUEST", request.iCalendar());
        assertThat(client.all("TRANSP")).containsExactly("OPAQUE");
        assertThat(client.all("STATUS")).containsExactly("CONFIRMED");
        assertThat(client.all("DTSTAMP")).containsExactly("20270201T080000Z");
        assertThat(client.all("LAST-MODIFIED")).containsExactly("20270201T080000Z");
        assertThat(client.all("CLASS")).as("as the calendar itself").isEmpty();
        assertThat(request.iCalendar())
                .contains("ORGANIZER;CN=Mötesplats:mailto:motesplats@gr.example")
                .contains("BEGIN:VTIMEZONE")
                .doesNotContain("VALARM", "X-ALT-DESC");
    }

    @Test
    void who_looks_into_the_calendar_of_somebody_protected_sees_no_place() {
        nomination.getPerson().protectIdentity(true);
        client.receive("REQUEST", entry().request(told.uid()).iCalendar());
        assertThat(client.all("CLASS")).containsExactly("PRIVATE");
    }

    @Test
    void another_address_of_the_sender_goes_on_for_the_same_organiser() {
        client.receive("REQUEST", entry().request(told.uid()).iCalendar());
        sender = "post@gr.example";
        told.tell(2);
        CalendarEntry update = entry().request(told.uid());
        assertThat(update.iCalendar().replace("\r\n ", ""))
                .contains(
                        "ORGANIZER;SENT-BY=\"mailto:post@gr.example\";CN=Mötesplats:mailto:motesplats@gr.example");
        told.tell(0);
        CalendarEntry cancel = entry().cancel(told.uid());
        assertThat(cancel.iCalendar().replace("\r\n ", "")).contains(":mailto:motesplats@gr.");
        assertThat(new SeatCalendar(8, 12, 1).organisedBy(sender)).isEqualTo("post@gr.example");
    }

    @Test
    void what_has_no_day_any_more_is_taken_back_on_the_day_that_the_calendar_knows() {
        told.holds(NINTH.starts(), NINTH.ends());
        client.receive("REQUEST", entry().request(told.uid()).iCalendar());
        event.setSeason("hösten 2027");
        event.setDays(List.of());
        told.tell(0);
        CalendarEntry cancel = entry().cancel(told.uid());
        assertThat(cancel.iCalendar())
                .contains("DTSTART;TZID=Europe/Stockholm:20270609T090000")
                .contains("DTEND;TZID=Europe/Stockholm:20270609T160000");
        client.receive("CANCEL", cancel.iCalendar());
        assertThat(client.times()).isEmpty();
    }

    @Test
    void of_two_with_one_number_the_later_holds() {
        CalendarEntry later = entry().request(told.uid());
        event.setDays(List.of(NINTH));
        CalendarEntry earlier =
                new SeatEntry(
                                nomination,
                                told,
                                sender,
                                new SeatCalendars.Sender("Mötesplats", sender),
                                PAGE,
                                NOW.minusSeconds(1))
                        .request(told.uid());
        client.receive("REQUEST", later.iCalendar());
        client.receive("REQUEST", earlier.iCalendar());
        assertThat(client.times()).hasSize(2);
    }

    @Test
    void entries_that_an_earlier_version_told_day_by_day_are_taken_back() throws Exception {
        Field oneEntry = SeatCalendar.class.getDeclaredField("oneEntry");
        oneEntry.setAccessible(true);
        oneEntry.set(told, false);
        event.setDays(List.of(NINTH));
        client.receive("REQUEST", entry().request("seat-7-12-1@motesplats").iCalendar());
        event.setDays(List.of(TENTH));
        client.receive("REQUEST", entry().request("seat-7-12-2@motesplats").iCalendar());
        assertThat(client.times()).hasSize(2);

        event.setDays(List.of(NINTH, TENTH));
        List<String> left = told.tell(2);
        client.receive("REQUEST", entry().request(told.uid()).iCalendar());
        left.forEach(uid -> client.receive("CANCEL", entry().cancel(uid).iCalendar()));
        assertThat(client.times())
                .containsExactly("2027-06-09T09:00/16:00", "2027-06-10T09:00/16:00");
        assertThat(client.all("UID")).containsExactly("seat-7-12-1@motesplats");
        assertThat(told.tell(0)).as("once").isEmpty();
    }

    @Test
    void long_titles_in_swedish_stay_within_the_line() {
        event.describe("Åäö ÅÄÖ ".repeat(20) + "👩‍👩‍👧‍👦", null, null);
        client.receive("REQUEST", entry().request(told.uid()).iCalendar());
        assertThat(client.all("SUMMARY")).containsExactly(event.getTitle());
    }

    private void receive(List<CalendarEntry> sent) {
        CalendarEntry last = sent.get(sent.size() - 1);
        client.receive(last.method(), last.iCalendar());
    }

    private SeatEntry entry() {
        return new SeatEntry(
                nomination,
                told,
                told.organisedBy(sender),
                new SeatCalendars.Sender("Mötesplats", sender),
                PAGE,
                NOW);
    }

    private static EventDay day(int day, String from, String to) {
        return new EventDay(LocalDate.of(2027, 6, day), at(from), at(to));
    }

    private static LocalTime at(String time) {
        return LocalTime.parse(time);
    }

    private static Person person(String given, String family) {
        return new Person(given, family, "nagon@motesplats.example", null);
    }

    private static void identify(BaseEntity entity, long number)
            throws ReflectiveOperationException {
        Field id = BaseEntity.class.getDeclaredField("id");
        id.setAccessible(true);
        id.set(entity, number);
    }
}
