package se.motesplats.seat.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;

/**
 * What the coordinator sees of an event's seats.
 *
 * @param open whether seats can still be distributed
 * @param round the latest; null before the first
 * @param weightYears years for which all municipalities have a population, latest first
 * @param municipalities how many there are today
 * @param board who holds seats, parents before children, each level by name; empty until fixed
 */
public record AllocationOverview(
        long eventId,
        String eventTitle,
        EventStatus eventStatus,
        boolean open,
        @Nullable RoundDetails round,
        List<Integer> weightYears,
        int municipalities,
        List<AllocationRow> board) {

    public AllocationOverview {
        weightYears = List.copyOf(weightYears);
        board = List.copyOf(board);
    }

    /** All seats that lie with somebody. */
    public SeatNumbers total() {
        return board.stream()
                .filter(row -> row.parentAllocationId() == null)
                .map(AllocationRow::all)
                .reduce(SeatNumbers.NONE, SeatNumbers::plus);
    }

    public long returned() {
        return board.stream().mapToLong(AllocationRow::returned).sum();
    }
}
