package se.motesplats.poll.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.motesplats.poll.PollTally;

/**
 * A date of a poll, and how it is liked.
 *
 * @param proposed whether one of those who are asked added it
 * @param best whether no other date is liked better
 * @param left how many more can say yes; null for any number
 */
public record PollSlotRow(
        long id,
        Instant startsAt,
        Instant endsAt,
        boolean proposed,
        PollTally tally,
        boolean best,
        @Nullable Integer left) {

    public boolean isFull() {
        return left != null && left <= 0;
    }
}
