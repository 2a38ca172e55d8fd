package se.motesplats.signup.service;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.motesplats.signup.ChoiceStatus;

/**
 * A session as somebody who chooses sees it.
 *
 * @param sequence grows when the session changes
 * @param capacity how many have a place; null where nothing limits it
 * @param taken how many have a place now
 * @param queue how many wait for one
 * @param own what the caller has of it; null for nothing
 * @param ownRank the caller's place in the queue, from 1; 0 for none
 * @param clash title of the own choice that goes on at the same time
 */
public record SignupItem(
        long id,
        int sequence,
        String title,
        @Nullable String presenters,
        @Nullable String room,
        LocalDate day,
        LocalTime startsAt,
        LocalTime endsAt,
        @Nullable Integer capacity,
        long taken,
        long queue,
        @Nullable ChoiceStatus own,
        long ownRank,
        @Nullable String clash) {

    /** Whether somebody who chooses now gets a place; a queue comes first. */
    public boolean isPlace() {
        return capacity == null || (taken < capacity && queue == 0);
    }

    /** Free places; 0 where nothing limits them too. */
    public long left() {
        return capacity == null ? 0 : Math.max(0, capacity - taken);
    }

    public boolean isChosen() {
        return own == ChoiceStatus.CHOSEN;
    }

    public boolean isWaiting() {
        return own == ChoiceStatus.WAITING;
    }
}
