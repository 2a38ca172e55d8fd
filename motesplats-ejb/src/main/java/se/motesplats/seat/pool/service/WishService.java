package se.motesplats.seat.pool.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.event.Event;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.RoundRules;
import se.motesplats.seat.Seat;
import se.motesplats.seat.SeatMoveKind;
import se.motesplats.seat.SeatWish;
import se.motesplats.seat.ground.service.SeatLocks;
import se.motesplats.seat.ground.service.SeatMoveRepository;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatRules;
import se.motesplats.seat.ground.service.UnitRepository;
import se.motesplats.seat.round.service.RoundRulesRepository;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** More seats for a unit: wishing for them, and taking of those that are open to all. */
@Stateless
@UseCase
public class WishService {

    @Inject private SeatRepository repository;
    @Inject private SeatLocks locks;
    @Inject private UnitRepository units;
    @Inject private PoolRepository pool;
    @Inject private RoundRulesRepository roundRules;
    @Inject private SeatMoveRepository moves;
    @Inject private PersonDirectory people;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /** What a unit wishes for, and what it may take. */
    @Allow({Permission.SEAT_VIEW, Permission.SEAT_ALLOCATE})
    @ReadOnly
    public WishDetails details(long eventId, long organisationId) {
        Organisation unit = repository.getOrganisation(organisationId);
        if (!caller.may(Permission.SEAT_ALLOCATE, Scope.event(eventId))
                && !caller.may(Permission.SEAT_VIEW, unit.scope())) {
            throw new AccessDenied();
        }
        Event event = repository.getEvent(eventId);
        Optional<Long> allocation = units.findAllocation(eventId, organisationId);
        if (allocation.isEmpty()
                && !event.isPublished()
                && !caller.may(Permission.SEAT_ALLOCATE, Scope.event(eventId))) {
            throw new NotFound();
        }
        Optional<SeatWish> wish = allocation.flatMap(pool::findWish);
        Optional<RoundRules> rules = rules(eventId);
        return new WishDetails(
                eventId,
                event.getTitle(),
                organisationId,
                unit.getName(),
                SeatRules.isOpen(event, clock.instant()) && rules.isPresent(),
                allocation.isPresent(),
                caller.may(Permission.SEAT_NOMINATE, unit.scope()),
                wish.map(SeatWish::left).orElse(null),
                wish.map(SeatWish::getGiven).orElse(0),
                wish.map(SeatWish::getReason).orElse(null),
                rules.filter(RoundRules::isOpen).isPresent() ? pool.countFree(eventId) : 0,
                rules.map(RoundRules::getRecallOn).orElse(null));
    }

    /** The last day for units to keep seats without a name; empty until seats are distributed. */
    @Allow({Permission.SEAT_VIEW, Permission.SEAT_ALLOCATE})
    @ReadOnly
    public Optional<LocalDate> recallDate(long eventId) {
        return rules(eventId).map(RoundRules::getRecallOn);
    }

    private Optional<RoundRules> rules(long eventId) {
        return repository
                .findLatestRound(eventId)
                .filter(AllocationRound::isFixed)
                .map(
                        round ->
                                roundRules
                                        .find(round.getId())
                                        .orElseGet(() -> new RoundRules(round)));
    }

    /** Says how many more seats the unit wants and why; an open wish is changed. */
    @Allow(Permission.SEAT_NOMINATE)
    public void express(@Valid ExpressWish command) {
        long allocationId = lockUnit(command.eventId(), command.organisationId());
        Optional<SeatWish> open = pool.findWish(allocationId);
        String reason = command.reason().strip();
        if (open.isPresent()) {
            open.get().change(command.seats(), reason);
        } else {
            pool.add(
                    new SeatWish(
                            repository.getAllocation(allocationId),
                            command.seats(),
                            reason,
                            clock.instant(),
                            me()));
        }
        pool.flush();
    }

    /** Takes the open wish back. */
    @Allow(Permission.SEAT_NOMINATE)
    public void withdraw(long eventId, long organisationId) {
        long allocationId = lockUnit(eventId, organisationId);
        pool.findWish(allocationId)
                .orElseThrow(() -> new RuleViolation("error.pool.wishOver"))
                .withdraw(clock.instant());
    }

    private long lockUnit(long eventId, long organisationId) {
        Organisation unit = repository.getOrganisation(organisationId);
        caller.require(Permission.SEAT_NOMINATE, unit.scope());
        Long allocationId =
                locks.lockAllocations(eventId, List.of(organisationId)).get(organisationId);
        requireOpen(eventId, unit, allocationId);
        return allocationId == null ? 0 : allocationId;
    }

    private void requireOpen(long eventId, Organisation unit, @Nullable Long allocationId) {
        Event event = repository.getEvent(eventId);
        SeatRules.requireOpen(event, clock.instant());
        if (allocationId == null || rules(eventId).isEmpty()) {
            throw new RuleViolation("error.seat.noSeats", unit.getName(), event.getTitle());
        }
    }

    /**
     * Takes seats of the pool while it is open to all: first come, first served.
     *
     * @throws RuleViolation with the number that is left, if fewer are free; or if it is not open
     */
    @Allow(Permission.SEAT_NOMINATE)
    public void take(
            long eventId,
            long organisationId,
            @NotNull @Min(1) @Max(Apportionment.MAX_SEATS) Integer seats) {
        Organisation unit = repository.getOrganisation(organisationId);
        caller.require(Permission.SEAT_NOMINATE, unit.scope());
        long poolId = locks.lockPool(eventId, AllocationPurpose.FREE).getId();
        Long allocationId =
                locks.lockAllocations(eventId, List.of(organisationId)).get(organisationId);
        requireOpen(eventId, unit, allocationId);
        if (allocationId == null || rules(eventId).filter(RoundRules::isOpen).isEmpty()) {
            throw new RuleViolation("error.pool.notOpen");
        }
        List<Seat> free = units.freeSeats(poolId, seats);
        if (free.size() < seats) {
            throw new RuleViolation("error.pool.notEnough", free.size(), seats);
        }
        moves.say(SeatMoveKind.TAKEN, null);
        pool.move(free.stream().map(Seat::getId).toList(), allocationId);
        pool.findWish(allocationId)
                .ifPresent(w -> w.give(Math.min(w.left(), seats), clock.instant()));
        pool.flush();
    }

    private @Nullable Person me() {
        return caller.findPersonId().map(people::get).orElse(null);
    }
}
