package se.motesplats.seat.board.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import se.motesplats.overview.service.OneLook;
import se.motesplats.seat.ground.service.AllocationRepository;

/** The units of an event with their numbers, which both its line and its bars tell. */
@Dependent
class SeatsAtOneLook {

    private enum Read {
        UNITS
    }

    @Inject private AllocationRepository allocations;
    @Inject private OneLook look;
    @Inject private Clock clock;

    List<AllocationRepository.Row> units(long eventId) {
        return look.once(Read.UNITS, eventId, () -> allocations.rows(eventId, clock.instant()));
    }
}
