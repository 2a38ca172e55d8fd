package se.motesplats.seat.recount.service;

import java.util.List;

/** The recount found differences that were not known before. */
public record SeatsDiffer(List<SeatDifference> differences) {
    public SeatsDiffer {
        differences = List.copyOf(differences);
    }
}
