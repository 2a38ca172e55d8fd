package se.motesplats.shared.calendar.service;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Attendee;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a calendar answers to an invitation (RFC 5546, 3.2.3 and 3.2.7). Whoever sent it may have
 * sent anything.
 *
 * @param counter whether it proposes another time
 * @param uid the identifier of the entry
 * @param sequence of the invitation that is answered; 0 where it is not said
 * @param address of the one who answers, in small letters
 * @param participation ACCEPTED, DECLINED, TENTATIVE or something else
 * @param oneDay whether it is about one of several days only
 */
public record CalendarReply(
        boolean counter,
        String uid,
        int sequence,
        String address,
        String participation,
        boolean oneDay) {

    /** Longer is no answer. */
    private static final int LONGEST = 256 * 1024;

    /** Reads an answer; empty where it is none, or one of several people. */
    public static Optional<CalendarReply> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            ICalendar calendar = CalendarText.read(text);
            if (calendar == null || calendar.getMethod() == null) {
                return Optional.empty();
            }
            String method =
                    String.valueOf(calendar.getMethod().getValue()).toUpperCase(Locale.ROOT);
            boolean counter = method.equals("COUNTER");
            List<VEvent> events = calendar.getEvents();
            if ((!counter && !method.equals("REPLY")) || events.size() != 1) {
                return Optional.empty();
            }
            return read(events.get(0), counter);
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<CalendarReply> read(VEvent event, boolean counter) {
        List<Attendee> attendees = event.getAttendees();
        if (event.getUid() == null || event.getUid().getValue() == null || attendees.size() != 1) {
            return Optional.empty();
        }
        Attendee attendee = attendees.get(0);
        String address = address(attendee);
        return Optional.of(
                new CalendarReply(
                        counter,
                        event.getUid().getValue().strip(),
                        event.getSequence() == null || event.getSequence().getValue() == null
                                ? 0
                                : event.getSequence().getValue(),
                        address,
                        attendee.getParticipationStatus() == null
                                ? ""
                                : attendee.getParticipationStatus()
                                        .getValue()
                                        .toUpperCase(Locale.ROOT),
                        event.getRecurrenceId() != null));
    }

    private static String address(Attendee attendee) {
        String said = attendee.getEmail() != null ? attendee.getEmail() : attendee.getUri();
        String address = said == null ? "" : said.strip().toLowerCase(Locale.ROOT);
        return address.startsWith("mailto:") ? address.substring("mailto:".length()) : address;
    }
}
