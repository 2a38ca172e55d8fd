package se.motesplats.programme;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import se.motesplats.shared.RuleViolation;

/** When a session is, on the wall clock of one day. */
public record Slot(LocalDate day, LocalTime startsAt, LocalTime endsAt) implements Serializable {

    public Slot {
        if (!startsAt.isBefore(endsAt)) {
            throw new RuleViolation("error.programme.endBeforeStart", startsAt, endsAt);
        }
    }

    /** Whether both are going on at some moment; one that starts when the other ends is not. */
    public boolean overlaps(Slot other) {
        return day.equals(other.day)
                && startsAt.isBefore(other.endsAt)
                && other.startsAt.isBefore(endsAt);
    }

    /** Whether this lies within the other. */
    public boolean isWithin(Slot other) {
        return day.equals(other.day)
                && !startsAt.isBefore(other.startsAt)
                && !endsAt.isAfter(other.endsAt);
    }
}
