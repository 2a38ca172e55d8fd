package se.motesplats.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.SwedishTime;

/**
 * When proposals are received: from an instant to the end of a last day in Stockholm. 23:59:59 of
 * that day is in time, 00:00:00 is late, whatever the length of the day.
 */
public record SubmissionWindow(Instant opensAt, LocalDate lastDay) {

    /** Whether a proposal that arrives at a time is received; if not, why. */
    public enum Answer {
        ACCEPTED(null),
        NOT_YET("error.proposal.notYet"),
        TOO_LATE("error.proposal.tooLate");

        private final @Nullable String reason;

        Answer(@Nullable String reason) {
            this.reason = reason;
        }

        /** Key of the sentence that tells why not; empty when it is received. */
        public Optional<String> reason() {
            return Optional.ofNullable(reason);
        }
    }

    public Answer accepts(Instant arrival) {
        if (arrival.isBefore(opensAt)) {
            return Answer.NOT_YET;
        }
        return arrival.isBefore(closesAt()) ? Answer.ACCEPTED : Answer.TOO_LATE;
    }

    /** The first instant that is too late. */
    public Instant closesAt() {
        return SwedishTime.endOf(lastDay);
    }
}
