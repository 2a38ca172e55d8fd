package se.motesplats.seat.service;

import java.util.List;

/**
 * The units of an event with their seats, for a file.
 *
 * @param lines all of them, parents before the units below them
 */
public record BoardExport(String eventTitle, List<SeatBoard.Line> lines) {

    public BoardExport {
        lines = List.copyOf(lines);
    }
}
