package se.motesplats.seat.recount.service;

import java.util.List;
import java.util.stream.Collectors;

/** Makes the job of the recount fail, so that everybody who looks at the jobs sees it. */
class SeatsDoNotAddUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SeatsDoNotAddUp(List<SeatDifference> differences) {
        super(
                differences.size()
                        + " differences: "
                        + differences.stream()
                                .map(SeatDifference::toString)
                                .collect(Collectors.joining("; ")));
    }
}
