package se.motesplats.meeting.outcome.service;

import org.jspecify.annotations.Nullable;
import se.motesplats.shared.list.service.Sort;

/**
 * Which of what is to be done after meetings a list shows.
 *
 * @param whole what all of the caller's groups have to do, not only what is the caller's own
 * @param groupId null for all
 * @param shown how far they have come
 */
public record ActionFilter(
        boolean whole, @Nullable Long groupId, ActionShown shown, Sort<Order> sort) {

    /** How far they have come. */
    public enum ActionShown {
        OPEN,
        /** Done or dropped. */
        ENDED,
        EVERYTHING
    }

    /** What lists are sorted by; what has no day comes last. */
    public enum Order {
        DUE,
        GROUP,
        MEETING
    }

    /** The most urgent first. */
    public static final Sort<Order> USUAL = Sort.by(Order.DUE);
}
