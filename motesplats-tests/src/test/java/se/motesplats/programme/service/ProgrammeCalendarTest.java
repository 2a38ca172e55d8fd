package se.motesplats.programme.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.motesplats.event.EventStatus;
import se.motesplats.programme.SessionKind;
import se.motesplats.shared.calendar.service.CalendarClient;

class ProgrammeCalendarTest {

    private static final LocalDate DAY = LocalDate.of(2022, 4, 6);

    private @Nullable String house = "Eriksbergshallen";
    private @Nullable String link;

    @Test
    void an_entry_keeps_its_identifier_and_tells_its_sequence() {
        assertThat(file(EventStatus.PLANNED))
                .contains("UID:session-17@motesplats")
                .contains("SEQUENCE:3")
                .contains("DTSTART;TZID=Europe/Stockholm:20220406T093000")
                .contains("DTEND;TZID=Europe/Stockholm:20220406T103000")
                .contains("STATUS:CONFIRMED");
    }

    @Test
    void carries_the_whole_time_zone_with_summer_time_on_the_last_sundays() {
        assertThat(file(EventStatus.PLANNED))
                .contains("BEGIN:VTIMEZONE")
                .contains("TZID:Europe/Stockholm")
                .contains("TZOFFSETTO:+0200")
                .contains("BYDAY=-1SU;BYMONTH=3")
                .contains("BYDAY=-1SU;BYMONTH=10");
    }

    @Test
    void names_nobody_by_address() {
        assertThat(file(EventStatus.PLANNED))
                .doesNotContain("mailto", "ATTENDEE", "ORGANIZER")
                .contains("DESCRIPTION:Egon Exempel");
    }

    @Test
    void a_cancelled_event_cancels_its_entries() {
        assertThat(file(EventStatus.CANCELLED)).contains("STATUS:CANCELLED");
    }

    @Test
    void a_calendar_that_knows_the_entry_believes_the_cancellation_and_its_end() {
        Instant cancelled = Instant.parse("2022-03-20T08:00:00Z");
        assertThat(file(EventStatus.PLANNED)).contains("SEQUENCE:3");
        assertThat(file(EventStatus.CANCELLED, cancelled))
                .contains(
                        "SEQUENCE:4", "DTSTAMP:20220320T080000Z", "LAST-MODIFIED:20220320T080000Z");
        assertThat(file(EventStatus.PLANNED, cancelled, cancelled.plusSeconds(60)))
                .contains("SEQUENCE:5", "STATUS:CONFIRMED", "DTSTAMP:20220320T080100Z");
    }

    @Test
    void another_library_reads_it_without_a_complaint() {
        Instant cancelled = Instant.parse("2022-03-20T08:00:00Z");
        for (String file :
                List.of(file(EventStatus.PLANNED), file(EventStatus.CANCELLED, cancelled))) {
            assertThat(CalendarClient.events(CalendarClient.read(file))).hasSize(1);
            assertThat(file).as("a file and no message").doesNotContain("METHOD");
        }
    }

    @Test
    void another_place_counts_as_another_version_of_each_entry() {
        assertThat(file(1, EventStatus.PLANNED))
                .contains(
                        "SEQUENCE:4", "DTSTAMP:20220321T080000Z", "LAST-MODIFIED:20220321T080000Z");
    }

    @Test
    void a_postponed_event_is_uncertain_and_blocks_no_time() {
        assertThat(file(EventStatus.POSTPONED)).contains("STATUS:TENTATIVE", "TRANSP:TRANSPARENT");
        assertThat(file(EventStatus.CANCELLED)).contains("TRANSP:TRANSPARENT");
        assertThat(file(EventStatus.PLANNED)).contains("TRANSP:OPAQUE");
    }

    @Test
    void what_is_held_online_is_at_its_link_and_what_is_both_at_the_house() {
        link = "https://exempel.se/rum";
        assertThat(file(EventStatus.PLANNED).replace("\r\n ", ""))
                .contains("LOCATION:Stora salen\\, Eriksbergshallen\r\n")
                .contains("DESCRIPTION:Egon Exempel\\nhttps://exempel.se/rum\r\n");
        house = null;
        assertThat(file(EventStatus.PLANNED)).contains("LOCATION:https://exempel.se/rum\r\n");
    }

    private String file(EventStatus status, Instant... changes) {
        return file(0, status, changes);
    }

    private String file(int placeChanges, EventStatus status, Instant... changes) {
        return ProgrammeCalendar.write(
                new PublicProgramme.Head(
                        1,
                        "Mötesplats Funktionshinder 2022",
                        status,
                        true,
                        house,
                        null,
                        link,
                        2,
                        4,
                        "Program",
                        Instant.parse("2022-03-01T08:00:00Z"),
                        0,
                        placeChanges,
                        placeChanges == 0 ? null : Instant.parse("2022-03-21T08:00:00Z")),
                List.of(
                        new PublicProgramme.Item(
                                17,
                                3,
                                SessionKind.LECTURE,
                                "Etik i vardagen för små och större kommuner på båda sidor älven, åäöÅÄÖ",
                                "Egon Exempel",
                                null,
                                "Stora salen",
                                DAY,
                                LocalTime.of(9, 30),
                                LocalTime.of(10, 30))),
                List.of(changes),
                "https://motesplats.example/programme/view.xhtml?event=1");
    }
}
