package se.motesplats.seat.ground.service;

import java.time.Instant;
import se.motesplats.event.Event;
import se.motesplats.shared.RuleViolation;

/** When seats may still change hands. */
public final class SeatRules {

    private SeatRules() {}

    /** Until the last day is over, or without a day, as long as the event is planned. */
    public static boolean isOpen(Event event, Instant now) {
        return event.isOpen() && !event.isOver(now);
    }

    /**
     * Refuses when the event is not planned or is over.
     *
     * @throws RuleViolation that names the event
     */
    public static void requireOpen(Event event, Instant now) {
        if (!event.isOpen()) {
            throw new RuleViolation(
                    "error.seat.eventNotPlanned", event.getTitle(), event.getStatus());
        }
        if (event.isOver(now)) {
            throw new RuleViolation("error.seat.eventOver", event.getTitle());
        }
    }
}
