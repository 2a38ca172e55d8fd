package se.motesplats.seat.capacity.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.DayCapacity;
import se.motesplats.seat.Seat;
import se.motesplats.seat.SeatCapacity;
import se.motesplats.seat.ground.service.AllocationRepository;
import se.motesplats.seat.ground.service.SeatLocks;
import se.motesplats.seat.ground.service.SeatNumbers;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatRules;
import se.motesplats.seat.ground.service.UnitRepository;
import se.motesplats.seat.round.service.RoundRepository;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * The room of an event: how many can be there, and how many seats are kept for presenters, working
 * group, organisers and booth staff. Rounds and pools together never need more than there is;
 * whoever changes one of them holds the event's row.
 */
@Stateless
@UseCase
public class CapacityService {

    @Inject private SeatRepository repository;
    @Inject private UnitRepository units;
    @Inject private SeatLocks locks;
    @Inject private RoundRepository rounds;
    @Inject private AllocationRepository allocations;
    @Inject private RoomDesk room;
    @Inject private ModeRoom modes;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject @Any private Instance<PoolCandidates> candidates;

    /** The room and what it is used for. */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public CapacityOverview overview(long eventId) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        Event event = repository.getEvent(eventId);
        SeatCapacity capacity = rounds.findCapacity(eventId).orElse(null);
        Map<AllocationPurpose, SeatNumbers> numbers = numbers(eventId);
        AllocationRound open = openRound(eventId).orElse(null);
        return new CapacityOverview(
                eventId,
                event.getTitle(),
                event.getStatus(),
                event.getAttendanceMode(),
                SeatRules.isOpen(event, clock.instant()),
                capacity == null ? null : capacity.getVersion(),
                capacity == null ? 0 : capacity.getOnSite(),
                capacity == null ? 0 : capacity.getOnline(),
                capacity == null ? null : capacity.total(),
                days(event, capacity),
                numbers.getOrDefault(AllocationPurpose.UNIT, SeatNumbers.NONE).granted(),
                open == null ? 0 : open.getSeats(),
                open == null ? null : open.getStatus(),
                Stream.of(AllocationPurpose.values())
                        .filter(AllocationPurpose::isPool)
                        .map(
                                purpose ->
                                        new CapacityOverview.Pool(
                                                purpose,
                                                numbers.getOrDefault(purpose, SeatNumbers.NONE),
                                                proposes(purpose)))
                        .toList());
    }

    private Map<AllocationPurpose, SeatNumbers> numbers(long eventId) {
        Map<AllocationPurpose, SeatNumbers> numbers = new HashMap<>();
        allocations
                .rows(eventId, clock.instant())
                .forEach(row -> numbers.merge(row.purpose(), row.own(), SeatNumbers::plus));
        return numbers;
    }

    private Optional<AllocationRound> openRound(long eventId) {
        return repository.findLatestRound(eventId).filter(round -> !round.isFixed());
    }

    private static List<CapacityOverview.Day> days(Event event, @Nullable SeatCapacity capacity) {
        return event.getDays().stream()
                .map(EventDay::getDay)
                .map(
                        day -> {
                            DayCapacity less =
                                    capacity == null
                                            ? null
                                            : capacity.getDays().stream()
                                                    .filter(d -> d.getDay().equals(day))
                                                    .findFirst()
                                                    .orElse(null);
                            return less == null
                                    ? new CapacityOverview.Day(day, false, 0, 0)
                                    : new CapacityOverview.Day(
                                            day, true, less.getOnSite(), less.getOnline());
                        })
                .toList();
    }

    private boolean proposes(AllocationPurpose purpose) {
        return candidates.stream().anyMatch(source -> source.purpose() == purpose);
    }

    /**
     * Sets how many people there is room for.
     *
     * @throws RuleViolation with both numbers, if more seats are in use or being distributed
     */
    @Allow(Permission.SEAT_ALLOCATE)
    public void setCapacity(@Valid SetCapacity command) {
        Event event = room.lock(command.eventId());
        Optional<SeatCapacity> stored = rounds.findCapacity(command.eventId());
        if (!Objects.equals(stored.map(SeatCapacity::getVersion).orElse(null), command.version())) {
            throw new StaleData();
        }
        modes.lockToLimit(event);
        SeatCapacity capacity = stored.orElseGet(() -> new SeatCapacity(event));
        capacity.change(
                command.onSite(),
                command.online(),
                command.days().stream()
                        .filter(
                                d ->
                                        event.getDays().stream()
                                                .anyMatch(e -> e.getDay().equals(d.day())))
                        .map(d -> new DayCapacity(event.getId(), d.day(), d.onSite(), d.online()))
                        .toList(),
                committed(command.eventId()));
        for (ModeNumbers mode : modes.numbers(event)) {
            if (mode.named() > capacity.room(mode.mode())) {
                throw new RuleViolation(
                        "error.seat.modeInUse",
                        mode.mode(),
                        capacity.room(mode.mode()),
                        mode.named());
            }
        }
        if (stored.isEmpty()) {
            repository.add(capacity);
        }
        repository.flush();
    }

    /** Seats that there are, and those of a round that is not fixed yet. */
    private long committed(long eventId) {
        return rounds.countSeats(eventId)
                + openRound(eventId).map(AllocationRound::getSeats).orElse(0);
    }

    /**
     * Gives a pool as many seats. More are made if there is room; fewer only as far as nobody has
     * them.
     *
     * @throws RuleViolation with both numbers, if there is no room or they are in use
     */
    @Allow(Permission.SEAT_ALLOCATE)
    public void setPool(@Valid SetPool command) {
        RoomDesk.requirePool(command.purpose());
        room.lock(command.eventId());
        Allocation pool = locks.lockPool(command.eventId(), command.purpose());
        SeatNumbers now = units.countOwn(pool.getId());
        if (now.granted() != command.before()) {
            throw new StaleData();
        }
        long more = command.seats() - now.granted();
        if (more > 0) {
            rounds.findCapacity(command.eventId())
                    .ifPresent(c -> c.requireRoom(committed(command.eventId()) + more));
            for (long i = 0; i < more; i++) {
                repository.add(new Seat(pool));
            }
        } else if (more < 0) {
            if (-more > now.free()) {
                throw new RuleViolation(
                        "error.seat.poolInUse", command.seats(), now.granted() - now.free());
            }
            Instant at = clock.instant();
            units.freeSeats(pool.getId(), Math.toIntExact(now.free())).stream()
                    // Seats that were given back stay as long as there are others.
                    .sorted(Comparator.comparing(s -> s.getReturnedFrom().isPresent()))
                    .limit(-more)
                    .forEach(seat -> seat.drop(at));
        }
        repository.flush();
    }
}
