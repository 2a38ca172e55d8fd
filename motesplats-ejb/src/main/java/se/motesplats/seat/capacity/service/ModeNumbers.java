package se.motesplats.seat.capacity.service;

import org.jspecify.annotations.Nullable;
import se.motesplats.seat.SeatMode;

/**
 * How many people take part in one way.
 *
 * @param room for how many there is room on the day with the least; null without a limit
 */
public record ModeNumbers(SeatMode mode, long named, @Nullable Long room) {

    /** How many more can; many without a limit. */
    public long free() {
        return room == null ? Integer.MAX_VALUE : Math.max(0, room - named);
    }
}
