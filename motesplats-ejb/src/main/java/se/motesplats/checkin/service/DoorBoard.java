package se.motesplats.checkin.service;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;

/**
 * How many are in, of how many.
 *
 * @param day the day that counts: today, or the event's next or last
 * @param today whether that day is today
 * @param over whether the event's last day is over
 * @param noShows how many are noted as not having come
 */
public record DoorBoard(
        String eventTitle,
        EventStatus eventStatus,
        @Nullable LocalDate day,
        boolean today,
        boolean over,
        long noShows,
        List<Unit> units) {

    /** One unit. */
    public record Unit(long id, String name, long in, long expected) {}

    public DoorBoard {
        units = List.copyOf(units);
    }

    public long in() {
        return units.stream().mapToLong(Unit::in).sum();
    }

    public long expected() {
        return units.stream().mapToLong(Unit::expected).sum();
    }
}
