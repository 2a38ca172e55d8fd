package se.motesplats.seat.ground.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.motesplats.event.Event;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;

/** When seats may still change hands. */
public final class SeatRules {

    private SeatRules() {}

    /** Until the last day is over, or without a day, as long as the event is planned. */
    public static boolean isOpen(Event event, Instant now) {
        return event.isOpen() && !isOver(event, now);
    }

    static boolean isOver(Event event, Instant now) {
        Optional<LocalDate> last = event.lastDay();
        return last.isPresent() && !now.isBefore(SwedishTime.endOf(last.get()));
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
        if (isOver(event, now)) {
            throw new RuleViolation("error.seat.eventOver", event.getTitle());
        }
    }
}
