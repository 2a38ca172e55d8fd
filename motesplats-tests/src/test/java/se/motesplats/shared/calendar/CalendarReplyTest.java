package se.motesplats.shared.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.util.CompatibilityHints;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.calendar.service.CalendarReply;

/** Answers in the ways of the programs that people have, read by both libraries. */
class CalendarReplyTest {

    private static final String UID = "seat-12-34-1-0123456789abcdef@motesplats";

    private static final String OUTLOOK =
            """
            BEGIN:VCALENDAR
            METHOD:REPLY
            PRODID:Microsoft Exchange Server 2010
            VERSION:2.0
            BEGIN:VTIMEZONE
            TZID:W. Europe Standard Time
            BEGIN:STANDARD
            DTSTART:16010101T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VEVENT
            ATTENDEE;PARTSTAT=ACCEPTED;CN="Ek, Anna (Socialförvaltningen)":mailto:anna@kommun.example
            COMMENT;LANGUAGE=sv-SE:Jag kommer\\, tack\\n
            UID:%s
            SUMMARY;LANGUAGE=sv-SE:Accepterat: Mötesplats
            DTSTART;TZID=W. Europe Standard Time:20270406T090000
            DTEND;TZID=W. Europe Standard Time:20270406T160000
            CLASS:PUBLIC
            PRIORITY:5
            DTSTAMP:20270301T080000Z
            TRANSP:OPAQUE
            STATUS:CONFIRMED
            SEQUENCE:2
            X-MICROSOFT-CDO-APPT-SEQUENCE:2
            X-MICROSOFT-CDO-BUSYSTATUS:BUSY
            X-MICROSOFT-DISALLOW-COUNTER:FALSE
            END:VEVENT
            END:VCALENDAR
            """
                    .formatted(UID);

    private static final String GOOGLE =
            """
            BEGIN:VCALENDAR
            PRODID:-//Google Inc//Google Calendar 70.9054//EN
            VERSION:2.0
            CALSCALE:GREGORIAN
            METHOD:REPLY
            BEGIN:VEVENT
            DTSTART:20270406T070000Z
            DTEND:20270406T140000Z
            DTSTAMP:20270301T080000Z
            ORGANIZER;CN=Mötesplats:mailto:motesplats@gr.example
            UID:%s
            ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;X-NUM-GUESTS=0;X-RESPO
             NSE-COMMENT="ses där":mailto:anna@kommun.example
            CREATED:20270101T080000Z
            SEQUENCE:2
            STATUS:CONFIRMED
            END:VEVENT
            END:VCALENDAR
            """
                    .formatted(UID);

    private static final String APPLE =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Apple Inc.//macOS 14.5//EN
            CALSCALE:GREGORIAN
            METHOD:REPLY
            BEGIN:VEVENT
            UID:%s
            SEQUENCE:2
            DTSTAMP:20270301T080000Z
            ATTENDEE;CN="Anna Ek";CUTYPE=INDIVIDUAL;EMAIL="anna@kommun.example";PARTSTAT=ACCEPTED:MAILTO:Anna@Kommun.example
            ORGANIZER;CN="Mötesplats":mailto:motesplats@gr.example
            DTSTART;TZID=Europe/Stockholm:20270406T090000
            X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC
            END:VEVENT
            END:VCALENDAR
            """
                    .formatted(UID);

    private static final String THUNDERBIRD =
            """
            BEGIN:VCALENDAR
            PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN
            VERSION:2.0
            METHOD:REPLY
            BEGIN:VEVENT
            CREATED:20270301T080000Z
            LAST-MODIFIED:20270301T080000Z
            DTSTAMP:20270301T080000Z
            UID:%s
            SUMMARY:Mötesplats
            ORGANIZER:mailto:motesplats@gr.example
            ATTENDEE;RSVP=TRUE;PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT:mailto:anna@kommun.example
            X-MOZ-RECEIVED-SEQUENCE:2
            X-MOZ-SEND-INVITATIONS:FALSE
            DTSTART;TZID=Europe/Stockholm:20270406T090000
            SEQUENCE:2
            END:VEVENT
            END:VCALENDAR
            """
                    .formatted(UID);

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        Map.of("outlook", OUTLOOK, "google", GOOGLE, "apple", APPLE, "thunderbird", THUNDERBIRD)
                .forEach(
                        (program, text) -> {
                            String lines = text.replace("\n", "\r\n");
                            files.put(program, lines);
                            files.put(program + ", byte order mark", '\uFEFF' + lines);
                            files.put(program + ", bare line feeds", text);
                            files.put(program + ", no end of line", lines.strip());
                        });
        return files;
    }

    @Test
    void all_programs_say_yes_in_their_ways() {
        files().forEach(
                        (name, text) ->
                                assertThat(CalendarReply.of(text))
                                        .as(name)
                                        .contains(
                                                new CalendarReply(
                                                        false,
                                                        UID,
                                                        2,
                                                        "anna@kommun.example",
                                                        "ACCEPTED",
                                                        false)));
    }

    /** What the decision for the library that writes rests on; see docs/adr/0087. */
    @Test
    void the_other_library_reads_some_of_them_only_when_it_is_told_to_be_lenient() {
        long strict = files().values().stream().filter(text -> isRead(text)).count();
        for (String hint :
                new String[] {
                    CompatibilityHints.KEY_RELAXED_PARSING,
                    CompatibilityHints.KEY_RELAXED_UNFOLDING,
                    CompatibilityHints.KEY_RELAXED_VALIDATION,
                    CompatibilityHints.KEY_OUTLOOK_COMPATIBILITY
                }) {
            CompatibilityHints.setHintEnabled(hint, true);
        }
        try {
            long lenient = files().values().stream().filter(text -> isRead(text)).count();
            System.out.println(
                    "ical4j reads "
                            + strict
                            + " strictly, "
                            + lenient
                            + " leniently of "
                            + files().size());
            assertThat(lenient).isGreaterThanOrEqualTo(strict);
        } finally {
            CompatibilityHints.clearHintEnabled(CompatibilityHints.KEY_RELAXED_PARSING);
            CompatibilityHints.clearHintEnabled(CompatibilityHints.KEY_RELAXED_UNFOLDING);
            CompatibilityHints.clearHintEnabled(CompatibilityHints.KEY_RELAXED_VALIDATION);
            CompatibilityHints.clearHintEnabled(CompatibilityHints.KEY_OUTLOOK_COMPATIBILITY);
        }
    }

    private static boolean isRead(String text) {
        try {
            return !new CalendarBuilder().build(new StringReader(text)).getComponents().isEmpty();
        } catch (Exception refused) {
            return false;
        }
    }

    @Test
    void another_time_and_one_day_are_told_apart_and_what_is_no_answer_is_none() {
        assertThat(
                        CalendarReply.of(GOOGLE.replace("METHOD:REPLY", "METHOD:COUNTER"))
                                .orElseThrow()
                                .counter())
                .isTrue();
        assertThat(
                        CalendarReply.of(
                                        GOOGLE.replace(
                                                "SEQUENCE:2",
                                                "SEQUENCE:2\nRECURRENCE-ID:20270407T070000Z"))
                                .orElseThrow()
                                .oneDay())
                .isTrue();
        assertThat(CalendarReply.of(GOOGLE.replace("METHOD:REPLY", "METHOD:REQUEST"))).isEmpty();
        assertThat(
                        CalendarReply.of(
                                GOOGLE.replace(
                                        "ATTENDEE;", "ATTENDEE:mailto:x@y.example\nATTENDEE;")))
                .isEmpty();
        for (int cut = 0; cut < GOOGLE.length(); cut += 7) {
            CalendarReply.of(GOOGLE.substring(0, cut));
        }
    }
}
