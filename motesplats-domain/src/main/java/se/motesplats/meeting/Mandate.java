package se.motesplats.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.RuleViolation;

/** From a day to a day, both included; without a last day it has no end. */
public final class Mandate {

    private Mandate() {}

    /** Whether it is valid on the day. */
    public static boolean isOn(LocalDate day, LocalDate from, @Nullable LocalDate to) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /**
     * Refuses one that ends before the day before it begins: that is one that never was, which is
     * how a mistake is taken back and stays in the records.
     *
     * @throws RuleViolation {@code error.meeting.mandate}
     */
    public static void requireOrder(LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from.minusDays(1))) {
            throw new RuleViolation("error.meeting.mandate", from, to);
        }
    }
}
