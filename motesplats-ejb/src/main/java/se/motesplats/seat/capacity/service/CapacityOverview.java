package se.motesplats.seat.capacity.service;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.EventStatus;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.RoundStatus;
import se.motesplats.seat.ground.service.SeatNumbers;

/**
 * The room of an event and what it is used for.
 *
 * @param open whether it can be changed
 * @param version of the capacity; null if none is set, and then there is no limit
 * @param total the room on the day that has the least; null if none is set
 * @param days one for each day of the event
 * @param roundSeats seats of a round that is not fixed yet
 * @param pools one for each pool, also without seats
 */
public record CapacityOverview(
        long eventId,
        String eventTitle,
        EventStatus eventStatus,
        AttendanceMode mode,
        boolean open,
        @Nullable Integer version,
        int onSite,
        int online,
        @Nullable Long total,
        List<Day> days,
        long unitSeats,
        int roundSeats,
        @Nullable RoundStatus roundStatus,
        List<Pool> pools) {

    /**
     * A day of the event.
     *
     * @param less whether it has less room than the event
     */
    public record Day(LocalDate day, boolean less, int onSite, int online) {}

    /**
     * A pool.
     *
     * @param proposes whether somebody knows who is to have these seats
     */
    public record Pool(AllocationPurpose purpose, SeatNumbers numbers, boolean proposes) {}

    public CapacityOverview {
        days = List.copyOf(days);
        pools = List.copyOf(pools);
    }

    /** All seats that there are or that are being distributed. */
    public long committed() {
        return unitSeats + roundSeats + pools.stream().mapToLong(p -> p.numbers().granted()).sum();
    }

    /** Room that nothing uses yet; null without a limit. */
    public @Nullable Long left() {
        return total == null ? null : total - committed();
    }
}
