package se.motesplats.seat.board.service;

import java.util.List;

/**
 * Where the seats of an event are, for a file.
 *
 * @param units all of them, parents before the units below them
 * @param pools seats beside the quotas
 */
public record BoardExport(
        String eventTitle, List<SeatBoard.Line> units, List<SeatBoard.PoolLine> pools) {

    public BoardExport {
        units = List.copyOf(units);
        pools = List.copyOf(pools);
    }
}
