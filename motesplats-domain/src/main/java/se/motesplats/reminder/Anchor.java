package se.motesplats.reminder;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import se.motesplats.shared.SwedishTime;

/**
 * A date of an event that rules count from.
 *
 * @param key what it is; stored with the rules, so it stays
 * @param day the day that days are counted from
 * @param at the moment that hours are counted from
 */
public record Anchor(String key, LocalDate day, Instant at) implements Serializable {

    /** Something that happens at a moment. */
    public static Anchor at(String key, Instant moment) {
        return new Anchor(key, SwedishTime.dayOf(moment), moment);
    }

    /** A last day: it ends when the next one begins. */
    public static Anchor lastDay(String key, LocalDate day) {
        return new Anchor(key, day, SwedishTime.endOf(day));
    }
}
