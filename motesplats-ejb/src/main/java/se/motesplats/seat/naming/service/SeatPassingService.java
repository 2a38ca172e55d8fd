package se.motesplats.seat.naming.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.event.Event;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.Seat;
import se.motesplats.seat.SeatMoveKind;
import se.motesplats.seat.ground.service.SeatLocks;
import se.motesplats.seat.ground.service.SeatMoveRepository;
import se.motesplats.seat.ground.service.SeatNumbers;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatRules;
import se.motesplats.seat.ground.service.UnitRepository;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * Seats without a name on their way between units: given back, taken back and passed on. They stay
 * seats of the same distribution.
 */
@Stateless
@UseCase
public class SeatPassingService {

    @Inject private SeatRepository repository;
    @Inject private SeatLocks locks;
    @Inject private UnitRepository units;
    @Inject private SeatMoveRepository moves;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private jakarta.enterprise.event.Event<SeatsReturned> returned;
    @Inject private jakarta.enterprise.event.Event<SeatsPassedOn> passedOn;

    /**
     * Gives seats without a name back: to the unit that passed them on, or to the event's pool.
     *
     * @throws RuleViolation with the numbers, if fewer are free
     */
    @Allow(Permission.SEAT_NOMINATE)
    public void returnSeats(
            long eventId,
            long organisationId,
            @NotNull @Min(1) @Max(Apportionment.MAX_SEATS) Integer seats) {
        Organisation unit = repository.getOrganisation(organisationId);
        caller.require(Permission.SEAT_NOMINATE, unit.scope());
        giveBack(eventId, unit, seats, false);
    }

    /** Takes seats without a name back from a unit that the caller's unit passed them on to. */
    @Allow(Permission.SEAT_NOMINATE)
    public void takeBack(
            long eventId,
            long organisationId,
            @NotNull @Min(1) @Max(Apportionment.MAX_SEATS) Integer seats) {
        Organisation unit = repository.getOrganisation(organisationId);
        Organisation above =
                units.findParentOrganisation(eventId, organisationId).orElseThrow(NotFound::new);
        caller.require(Permission.SEAT_NOMINATE, above.scope());
        giveBack(eventId, unit, seats, true);
    }

    private void giveBack(long eventId, Organisation unit, int seats, boolean byAbove) {
        List<Long> concerned =
                Stream.concat(
                                Stream.of(unit.getId()),
                                units
                                        .findParentOrganisation(eventId, unit.getId())
                                        .map(Organisation::getId)
                                        .stream())
                        .toList();
        Allocation pool =
                concerned.size() > 1 ? null : locks.lockPool(eventId, AllocationPurpose.FREE);
        Long allocationId = locks.lockAllocations(eventId, concerned).get(unit.getId());
        openEvent(eventId);
        if (allocationId == null) {
            throw new NotFound();
        }
        Allocation allocation = repository.getAllocation(allocationId);
        moves.say(byAbove ? SeatMoveKind.TAKEN_BACK : SeatMoveKind.RETURNED, null);
        for (Seat seat : takeFree(unit, allocationId, seats)) {
            if (pool == null) {
                seat.moveTo(allocation.getParent().orElseThrow());
            } else {
                seat.giveBack(pool, clock.instant());
            }
        }
        repository.flush();
        returned.fire(new SeatsReturned(eventId, allocationId, seats, byAbove));
    }

    private List<Seat> takeFree(Organisation unit, long allocationId, int seats) {
        List<Seat> free = units.freeSeats(allocationId, seats);
        if (free.size() < seats) {
            SeatNumbers own = units.countOwn(allocationId);
            throw new RuleViolation("error.seat.notEnoughFree", unit.getName(), own.free(), seats);
        }
        return free;
    }

    /**
     * Passes seats without a name on to a unit below, of the tree as it was when the round began.
     *
     * @throws RuleViolation with the numbers, if fewer are free; or if the unit is no longer valid
     */
    @Allow(Permission.SEAT_NOMINATE)
    public void passOn(
            long eventId,
            long organisationId,
            @NotNull Long toOrganisationId,
            @NotNull @Min(1) @Max(Apportionment.MAX_SEATS) Integer seats) {
        Organisation from = repository.getOrganisation(organisationId);
        caller.require(Permission.SEAT_NOMINATE, from.scope());
        Organisation to = repository.getOrganisation(toOrganisationId);
        Map<Long, Long> locked = locks.lockAllocations(eventId, List.of(from.getId(), to.getId()));
        Event event = openEvent(eventId);
        Long fromId = locked.get(from.getId());
        if (fromId == null) {
            throw new RuleViolation("error.seat.noSeats", from.getName(), event.getTitle());
        }
        AllocationRound round = repository.findLatestRound(eventId).orElseThrow(NotFound::new);
        if (to.equals(from)
                || !to.getPath().startsWith(from.getPath())
                || !to.isValidOn(round.getTreeDay())) {
            throw new RuleViolation("error.seat.notBelow", to.getName(), from.getName());
        }
        Allocation above = repository.getAllocation(fromId);
        Long toId = locked.get(to.getId());
        Allocation below;
        if (toId == null) {
            // Who adds a unit below holds the lock of the one above, so nobody else does.
            below = new Allocation(event, to, above);
            repository.add(below);
        } else {
            below = repository.getAllocation(toId);
            if (below.getParent().filter(above::equals).isEmpty()) {
                throw new RuleViolation(
                        "error.seat.otherParent",
                        to.getName(),
                        below.getParent()
                                .map(p -> p.getOrganisation().getName())
                                .orElse(event.getTitle()));
            }
        }
        for (Seat seat : takeFree(from, fromId, seats)) {
            seat.moveTo(below);
        }
        repository.flush();
        passedOn.fire(new SeatsPassedOn(eventId, below.getId(), seats));
    }

    private Event openEvent(long eventId) {
        Event event = repository.getEvent(eventId);
        SeatRules.requireOpen(event, clock.instant());
        return event;
    }
}
