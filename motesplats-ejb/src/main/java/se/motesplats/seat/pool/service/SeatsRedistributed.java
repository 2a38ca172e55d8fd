package se.motesplats.seat.pool.service;

import java.util.List;

/** Units got seats of the pool that they had wished for. */
public record SeatsRedistributed(long eventId, List<Line> lines) {

    /**
     * So many seats for one unit.
     *
     * @param left how many it still wishes for
     */
    public record Line(long allocationId, long seats, int left) {}

    public SeatsRedistributed {
        lines = List.copyOf(lines);
    }
}
