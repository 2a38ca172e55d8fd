package se.motesplats.seat.ground.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** The way of the seats of an event, for its coordinator. */
@Stateless
@UseCase
public class SeatMoveService {

    @Inject private SeatMoveRepository moves;
    @Inject private SeatRepository repository;
    @Inject private Caller caller;

    /** Moves of seats, the latest first; what moved together is one line. */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public List<SeatMoveRow> list(@Valid SeatMoveFilter filter, int first, int max) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(filter.eventId()));
        return moves.list(filter, path(filter), first, max);
    }

    /** How many lines {@link #list} has. */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public long count(@Valid SeatMoveFilter filter) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(filter.eventId()));
        return moves.count(filter, path(filter));
    }

    private @Nullable String path(SeatMoveFilter filter) {
        Long unit = filter.organisationId();
        return unit == null ? null : repository.getOrganisation(unit).getPath();
    }
}
