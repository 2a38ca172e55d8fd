package se.motesplats.seat.naming.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.account.people.service.PersonItem;
import se.motesplats.event.Event;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.Seat;
import se.motesplats.seat.SeatMode;
import se.motesplats.seat.capacity.service.ModeRoom;
import se.motesplats.seat.capacity.service.PoolCandidates;
import se.motesplats.seat.capacity.service.RoomDesk;
import se.motesplats.seat.ground.service.AllocationRepository;
import se.motesplats.seat.ground.service.HolderRepository;
import se.motesplats.seat.ground.service.SeatLocks;
import se.motesplats.seat.ground.service.SeatNumbers;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatRules;
import se.motesplats.seat.ground.service.UnitRepository;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * Who has the seats that are kept for presenters, working group, organisers and booth staff. The
 * event's row is held as by who changes how many there are.
 */
@Stateless
@UseCase
public class PoolPeopleService {

    @Inject private SeatRepository repository;
    @Inject private SeatLocks locks;
    @Inject private HolderRepository holders;
    @Inject private UnitRepository units;
    @Inject private AllocationRepository allocations;
    @Inject private NominationRepository nominations;
    @Inject private Seating seating;
    @Inject private RoomDesk room;
    @Inject private ModeRoom modes;
    @Inject private PersonDirectory people;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject @Any private Instance<PoolCandidates> candidates;
    @Inject private jakarta.enterprise.event.Event<NominationWithdrawn> withdrawn;

    /** Who has the seats of a pool, and who is to have them. */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public PoolPeople people(long eventId, AllocationPurpose purpose) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        RoomDesk.requirePool(purpose);
        Event event = repository.getEvent(eventId);
        Long poolId =
                allocations.rows(eventId, clock.instant()).stream()
                        .filter(row -> row.purpose() == purpose)
                        .map(AllocationRepository.Row::allocationId)
                        .findFirst()
                        .orElse(null);
        return new PoolPeople(
                eventId,
                event.getTitle(),
                event.getStatus(),
                SeatRules.isOpen(event, clock.instant()),
                purpose,
                poolId == null ? SeatNumbers.NONE : units.countOwn(poolId),
                proposes(purpose),
                poolId == null
                        ? List.of()
                        : nominations.list(eventId, poolId, false, true, null, 0, 1000),
                candidates(eventId, purpose));
    }

    private List<PoolPeople.Candidate> candidates(long eventId, AllocationPurpose purpose) {
        List<Long> ids =
                candidates.stream()
                        .filter(source -> source.purpose() == purpose)
                        .flatMap(source -> source.people(eventId).stream())
                        .distinct()
                        .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Person, Allocation> seated = new HashMap<>();
        holders.activeOf(eventId, ids).forEach(n -> seated.put(n.getPerson(), n.getAllocation()));
        return ids.stream()
                .map(people::get)
                .filter(
                        person -> {
                            Allocation at = seated.get(person);
                            return at == null || at.getPurpose() != purpose;
                        })
                .map(
                        person -> {
                            Allocation at = seated.get(person);
                            return new PoolPeople.Candidate(
                                    person.getId(),
                                    person.getNameForOthers().orElse(null),
                                    person.getOrganisation()
                                            .filter(o -> !person.isProtectedIdentity())
                                            .map(Organisation::getName)
                                            .orElse(null),
                                    at == null ? null : at.getOrganisation().getName());
                        })
                .sorted(
                        Comparator.comparing(
                                PoolPeople.Candidate::name,
                                Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** People that can get a seat of a pool. */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public List<PersonItem> searchPeople(long eventId, String text) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        return people.search(text, 20);
    }

    /**
     * Gives people seats of a pool, all or none, and has them invited like others. The seats of
     * their units are not used.
     *
     * @throws RuleViolation with the numbers, if the seats do not suffice; or if somebody has a
     *     seat at the event already
     */
    @Allow(Permission.SEAT_ALLOCATE)
    public void name(@Valid NamePool command) {
        RoomDesk.requirePool(command.purpose());
        if (command.purpose() == AllocationPurpose.FREE) {
            throw new NotFound();
        }
        Event event = room.lock(command.eventId());
        Allocation pool = locks.lockPool(command.eventId(), command.purpose());
        List<Long> ids = command.personIds().stream().distinct().sorted().toList();
        List<Seat> free = units.freeSeats(pool.getId(), ids.size());
        if (free.size() < ids.size()) {
            throw new RuleViolation("error.seat.poolTooSmall", ids.size(), free.size());
        }
        modes.lock(event);
        locks.lockPeople(ids);
        holders.activeOf(event.getId(), ids).stream()
                .findFirst()
                .ifPresent(
                        taken -> {
                            // Chosen from a list, so the address is not known either.
                            throw taken.getPerson().isProtectedIdentity()
                                    ? new RuleViolation("error.seat.hasSeatProtected")
                                    : new RuleViolation(
                                            "error.seat.hasSeatHere",
                                            taken.getPerson().getName(),
                                            taken.getAllocation().getOrganisation().getName());
                        });
        seating.name(
                pool,
                free,
                ids.stream().map(people::get).map(Seating.Guest::of).toList(),
                Seating.Terms.USUAL,
                me(),
                true);
    }

    /** Takes the name from a seat of a pool; the person is told, and the seat is free. */
    @Allow(Permission.SEAT_ALLOCATE)
    public void withdraw(long nominationId) {
        HolderRepository.Place place = holders.getPlace(nominationId);
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(place.eventId()));
        room.lock(place.eventId());
        AllocationPurpose purpose =
                holders.getNomination(nominationId).getAllocation().getPurpose();
        if (!purpose.isPool()) {
            throw new NotFound();
        }
        locks.lockPool(place.eventId(), purpose);
        Nomination nomination = holders.getFresh(nominationId);
        nomination.cancel(clock.instant(), me(), null);
        repository.flush();
        withdrawn.fire(new NominationWithdrawn(nominationId));
    }

    /**
     * Lets somebody on a seat of a pool take part in another way.
     *
     * @throws RuleViolation if the event leaves no choice, it is too late, or there is no room
     */
    @Allow(Permission.SEAT_ALLOCATE)
    public void changeMode(long nominationId, @NotNull SeatMode mode) {
        HolderRepository.Place place = holders.getPlace(nominationId);
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(place.eventId()));
        Event event = room.lock(place.eventId());
        AllocationPurpose purpose =
                holders.getNomination(nominationId).getAllocation().getPurpose();
        RoomDesk.requirePool(purpose);
        locks.lockPool(place.eventId(), purpose);
        modes.lock(event);
        modes.change(holders.getFresh(nominationId), mode);
    }

    private boolean proposes(AllocationPurpose purpose) {
        return candidates.stream().anyMatch(source -> source.purpose() == purpose);
    }

    private @Nullable Person me() {
        return caller.findPersonId().map(people::get).orElse(null);
    }
}
