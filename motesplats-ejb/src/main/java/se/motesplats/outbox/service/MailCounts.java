package se.motesplats.outbox.service;

import java.util.Map;
import se.motesplats.outbox.OutboxStatus;

/**
 * How many mails a list has.
 *
 * @param found those that the filter lets through
 * @param more whether there are more than that: what a text finds is counted up to {@link
 *     #MOST_FOUND}
 * @param byStatus how many are in which state, whatever state the filter asks for; nothing where a
 *     text finds more than are counted
 */
public record MailCounts(int found, boolean more, Map<OutboxStatus, Long> byStatus) {

    /** Counting further would read most mails for a number that nobody needs. */
    public static final int MOST_FOUND = 10_000;

    public MailCounts {
        byStatus = Map.copyOf(byStatus);
    }

    /** Nothing at all. */
    public static MailCounts none() {
        return new MailCounts(0, false, Map.of());
    }
}
