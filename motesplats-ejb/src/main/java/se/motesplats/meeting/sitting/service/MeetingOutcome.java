package se.motesplats.meeting.sitting.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that came out of a meeting, for its minutes.
 *
 * @param itemId the point that it came out of; null for the meeting as a whole
 * @param text what was decided, is to be done, or is asked, on one line or several
 * @param people who is responsible for what is to be done, or whom (and which organisations) the
 *     question goes to; only names that may be shown
 * @param day by which it is to be done or answered; null for none
 */
public record MeetingOutcome(
        @Nullable Long itemId,
        MeetingOutcomeKind kind,
        String text,
        List<String> people,
        @Nullable LocalDate day)
        implements Serializable {

    public MeetingOutcome {
        people = List.copyOf(people);
    }
}
