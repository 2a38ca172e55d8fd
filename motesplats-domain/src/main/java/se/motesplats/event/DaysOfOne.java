package se.motesplats.event;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.motesplats.shared.RuleViolation;

/** Which days can be those of one event. */
public final class DaysOfOne {

    static final int MOST = 2;

    private DaysOfOne() {}

    /**
     * Refuses days that cannot be those of one event.
     *
     * @throws RuleViolation if they are more than {@value #MOST}, twice the same, or lie apart
     */
    public static void require(List<LocalDate> days) {
        requireDistinct(days);
        requireInARow(days.stream().sorted().toList());
    }

    static void requireDistinct(List<LocalDate> days) {
        if (days.size() > MOST) {
            throw new RuleViolation("error.event.tooManyDays", MOST, days.size());
        }
        Set<LocalDate> seen = new HashSet<>();
        for (LocalDate day : days) {
            if (!seen.add(day)) {
                throw new RuleViolation("error.event.sameDayTwice", day);
            }
        }
    }

    /** What lies apart is two events: people would be told to come on two days of one. */
    static void requireInARow(List<LocalDate> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            LocalDate before = sorted.get(i - 1);
            LocalDate next = sorted.get(i);
            if (!before.plusDays(1).equals(next)) {
                throw new RuleViolation("error.event.daysApart", before, next, before.plusDays(1));
            }
        }
    }
}
