package se.motesplats.event.calendar.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.Language;
import se.motesplats.shared.calendar.service.CalendarClient;
import se.motesplats.shared.calendar.service.EntryDays;

/** What another library reads in files for everybody. */
class PublicCalendarTest {

    private static final Instant CHANGED = Instant.parse("2027-02-01T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 4, 6);
    private static final List<EntryDays.Day> TWO_DAYS =
            List.of(day(DAY, "09:00", "16:00"), day(DAY.plusDays(1), "08:30", "12:00"));
    private static final String LINK = "https://exempel.se/rum?a=1;b=2,3";

    private final PublicCalendar calendar =
            new PublicCalendar(Language.SV, id -> "https://motesplats.example/e?event=" + id);

    @Test
    void both_days_stand_in_the_file_with_their_own_hours() {
        String file = calendar.file(entry("IFO", "Huset", null, false, TWO_DAYS));
        assertThat(CalendarClient.timesOf(file))
                .containsExactly("2027-04-06T09:00/16:00", "2027-04-07T08:30/12:00");
        VEvent first = CalendarClient.events(CalendarClient.read(file)).get(0);
        assertThat(value(first, Property.UID)).isEqualTo("event-7@motesplats");
        assertThat(value(first, Property.SEQUENCE)).isEqualTo("3");
        assertThat(value(first, Property.LAST_MODIFIED)).isEqualTo("20270201T080000Z");
        assertThat(value(first, Property.DTSTAMP)).isEqualTo("20270201T080000Z");
        assertThat(value(first, Property.LOCATION)).isEqualTo("Huset");
        assertThat(value(first, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(file).doesNotContain("METHOD", "ORGANIZER", "ATTENDEE", "VALARM", "mailto");
    }

    @Test
    void what_is_held_online_is_at_its_link_and_what_is_both_at_the_house() {
        VEvent online = only(calendar.file(entry("IFO", null, LINK, false, TWO_DAYS)));
        assertThat(value(online, Property.LOCATION)).isEqualTo(LINK);
        assertThat(value(online, "CONFERENCE")).isEqualTo(LINK);
        VEvent both = only(calendar.file(entry("IFO", "Huset", LINK, false, TWO_DAYS)));
        assertThat(value(both, Property.LOCATION)).isEqualTo("Huset");
        assertThat(value(both, Property.DESCRIPTION))
                .isEqualTo("Om dagen\n" + LINK + "\nhttps://motesplats.example/e?event=7");
    }

    @Test
    void a_cancelled_event_says_so_and_blocks_no_time() {
        VEvent off = only(calendar.file(entry("IFO", "Huset", null, true, TWO_DAYS)));
        assertThat(value(off, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(off, Property.TRANSP)).isEqualTo("TRANSPARENT");
        assertThat(value(off, Property.SUMMARY)).isEqualTo("Inställt: IFO");
        PublicCalendar english = new PublicCalendar(Language.EN, id -> "https://x.example/");
        assertThat(english.file(entry("IFO", "Huset", null, true, TWO_DAYS)))
                .contains("SUMMARY:Cancelled: IFO");
    }

    @Test
    void a_feed_says_its_name_and_how_often_to_come_to_old_programs_and_new_ones() {
        String feed = calendar.feed("Öppna, \"fria\"; \\ möten", List.of());
        Calendar read = CalendarClient.readEmpty(feed);
        assertThat(feed)
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT4H", "X-PUBLISHED-TTL:PT4H")
                .contains("X-WR-CALNAME:Öppna\\, \"fria\"\\; \\\\ möten")
                .contains("X-WR-TIMEZONE:Europe/Stockholm");
        assertThat(read.<Property>getProperty("NAME").orElseThrow().getValue())
                .isEqualTo("Öppna, \"fria\"; \\ möten");
    }

    @Test
    void hostile_texts_come_out_as_they_went_in_and_start_no_line_of_their_own() {
        String hostile =
                "a,b;c\\d \"e\" 👩‍👩‍👧‍👦 A\u030A \u202Erev\u202C BEGIN:VEVENT "
                        .repeat(6)
                        .strip();
        String lines = "Rad 1\r\nATTENDEE:mailto:a@x.example\nEND:VEVENT";
        PublicEntry entry =
                new PublicEntry(
                        7,
                        3,
                        CHANGED,
                        hostile,
                        lines,
                        hostile,
                        null,
                        false,
                        List.of(TWO_DAYS.get(0)));
        String file = calendar.file(entry);
        VEvent read = only(file);
        assertThat(value(read, Property.SUMMARY)).isEqualTo(hostile);
        assertThat(value(read, Property.LOCATION)).isEqualTo(hostile);
        assertThat(value(read, Property.DESCRIPTION))
                .startsWith("Rad 1\nATTENDEE:mailto:a@x.example\nEND:VEVENT\n");
        assertThat(read.<Property>getProperties(Property.ATTENDEE)).isEmpty();
    }

    @Test
    void nights_in_which_the_clock_is_changed_keep_the_hours_of_the_wall() {
        String spring =
                calendar.file(
                        entry(
                                "IFO",
                                "Huset",
                                null,
                                false,
                                List.of(
                                        day(LocalDate.of(2027, 3, 27), "22:00", "23:59"),
                                        day(LocalDate.of(2027, 3, 28), "01:30", "03:30"))));
        assertThat(CalendarClient.timesOf(spring))
                .containsExactly("2027-03-27T22:00/23:59", "2027-03-28T01:30/03:30");
        List<EntryDays.Day> autumn = List.of(day(LocalDate.of(2027, 10, 31), "01:00", "04:00"));
        assertThat(CalendarClient.timesOf(calendar.file(entry("I", "H", null, false, autumn))))
                .containsExactly("2027-10-31T01:00/04:00");
        // For who is elsewhere: 01:00 in summer time until 04:00 in winter time are four hours.
        VEvent night = only(calendar.file(entry("I", "H", null, false, autumn)));
        assertThat(CalendarClient.momentsOf(night))
                .containsExactly("2027-10-30T23:00:00Z/2027-10-31T03:00:00Z");
    }

    @Test
    void five_thousand_events_are_one_file_of_some_megabytes() {
        List<PublicEntry> many =
                IntStream.range(0, 5000)
                        .mapToObj(
                                i ->
                                        new PublicEntry(
                                                i,
                                                1,
                                                CHANGED,
                                                "Mötesplats nummer " + i,
                                                null,
                                                "Eriksbergshallen, Götaverksgatan 10",
                                                null,
                                                false,
                                                List.of(day(DAY.plusDays(i), "09:00", "16:00"))))
                        .toList();
        String feed = calendar.feed("Alla", many);
        assertThat(feed.length()).isLessThan(4_000_000);
        assertThat(feed.split("BEGIN:VTIMEZONE")).as("the zone once").hasSize(2);
        assertThat(CalendarClient.events(CalendarClient.read(feed))).hasSize(5000);
    }

    private static PublicEntry entry(
            String title,
            @Nullable String house,
            @Nullable String link,
            boolean cancelled,
            List<EntryDays.Day> days) {
        return new PublicEntry(7, 3, CHANGED, title, "Om dagen", house, link, cancelled, days);
    }

    private static EntryDays.Day day(LocalDate day, String from, String until) {
        return new EntryDays.Day(day, LocalTime.parse(from), LocalTime.parse(until));
    }

    private static VEvent only(String file) {
        return CalendarClient.events(CalendarClient.read(file)).get(0);
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getProperty(property).orElseThrow().getValue();
    }
}
