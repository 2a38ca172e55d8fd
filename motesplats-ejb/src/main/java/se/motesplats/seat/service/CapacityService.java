package se.motesplats.seat.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.account.service.PersonDirectory;
import se.motesplats.account.service.PersonItem;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.DayCapacity;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.Seat;
import se.motesplats.seat.SeatCapacity;
import se.motesplats.seat.SeatMode;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.service.Allow;
import se.motesplats.shared.service.Caller;
import se.motesplats.shared.service.ReadOnly;
import se.motesplats.shared.service.UseCase;

/**
 * The room of an event: how many can be there, how many seats are kept for presenters, working
 * group, organisers and booth staff, and who has those. Rounds and pools together never need more
 * than there is; whoever changes one of them holds the event's row.
 */
@Stateless
@UseCase
public class CapacityService {

    @Inject private SeatRepository repository;
    @Inject private RoundRepository rounds;
    @Inject private BoardRepository board;
    @Inject private NominationRepository nominations;
    @Inject private ModeRoom modes;
    @Inject private PersonDirectory people;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject @Any private Instance<PoolCandidates> candidates;
    @Inject private jakarta.enterprise.event.Event<PersonNominated> nominated;
    @Inject private jakarta.enterprise.event.Event<NominationWithdrawn> withdrawn;

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
        board.rows(eventId, clock.instant())
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
        Event event = lock(command.eventId());
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
        requirePool(command.purpose());
        lock(command.eventId());
        Allocation pool = repository.lockPool(command.eventId(), command.purpose());
        SeatNumbers now = repository.countOwn(pool.getId());
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
            repository.freeSeats(pool.getId(), Math.toIntExact(now.free())).stream()
                    // Seats that were given back stay as long as there are others.
                    .sorted(Comparator.comparing(s -> s.getReturnedFrom().isPresent()))
                    .limit(-more)
                    .forEach(seat -> seat.drop(at));
        }
        repository.flush();
    }

    /** Who has the seats of a pool, and who is to have them. */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public PoolPeople people(long eventId, AllocationPurpose purpose) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        requirePool(purpose);
        Event event = repository.getEvent(eventId);
        Long poolId =
                board.rows(eventId, clock.instant()).stream()
                        .filter(row -> row.purpose() == purpose)
                        .map(BoardRepository.Row::allocationId)
                        .findFirst()
                        .orElse(null);
        return new PoolPeople(
                eventId,
                event.getTitle(),
                event.getStatus(),
                SeatRules.isOpen(event, clock.instant()),
                purpose,
                poolId == null ? SeatNumbers.NONE : repository.countOwn(poolId),
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
        repository
                .activeOf(eventId, ids)
                .forEach(n -> seated.put(n.getPerson(), n.getAllocation()));
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
                                    person.isProtectedIdentity() ? null : person.getName(),
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
        requirePool(command.purpose());
        if (command.purpose() == AllocationPurpose.FREE) {
            throw new NotFound();
        }
        Event event = lock(command.eventId());
        Allocation pool = repository.lockPool(command.eventId(), command.purpose());
        List<Long> ids = command.personIds().stream().distinct().sorted().toList();
        List<Seat> free = repository.freeSeats(pool.getId(), ids.size());
        if (free.size() < ids.size()) {
            throw new RuleViolation("error.seat.poolTooSmall", ids.size(), free.size());
        }
        modes.lock(event);
        repository.lockPeople(ids);
        repository.activeOf(event.getId(), ids).stream()
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
        Instant now = clock.instant();
        Person me = me();
        List<Nomination> made = new ArrayList<>();
        List<SeatMode> taken = modes.take(event, null, ids.size());
        for (int i = 0; i < ids.size(); i++) {
            Nomination nomination =
                    new Nomination(free.get(i), pool, people.get(ids.get(i)), now, me);
            nomination.takePart(taken.get(i));
            nomination.invite(now);
            repository.add(nomination);
            repository.flush(
                    "uq_nomination_person", () -> new RuleViolation("error.seat.namedJustNow"));
            made.add(nomination);
        }
        made.forEach(n -> nominated.fire(new PersonNominated(n.getId())));
    }

    /** Takes the name from a seat of a pool; the person is told, and the seat is free. */
    @Allow(Permission.SEAT_ALLOCATE)
    public void withdraw(long nominationId) {
        SeatRepository.Place place = repository.getPlace(nominationId);
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(place.eventId()));
        lock(place.eventId());
        AllocationPurpose purpose =
                repository.getNomination(nominationId).getAllocation().getPurpose();
        if (!purpose.isPool()) {
            throw new NotFound();
        }
        repository.lockPool(place.eventId(), purpose);
        Nomination nomination = repository.getFresh(nominationId);
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
        SeatRepository.Place place = repository.getPlace(nominationId);
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(place.eventId()));
        Event event = lock(place.eventId());
        AllocationPurpose purpose =
                repository.getNomination(nominationId).getAllocation().getPurpose();
        requirePool(purpose);
        repository.lockPool(place.eventId(), purpose);
        modes.lock(event);
        modes.change(repository.getFresh(nominationId), mode);
    }

    private static void requirePool(AllocationPurpose purpose) {
        if (!purpose.isPool()) {
            throw new NotFound();
        }
    }

    private Event lock(long eventId) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        repository.lockEvent(eventId);
        Event event = repository.getEvent(eventId);
        SeatRules.requireOpen(event, clock.instant());
        return event;
    }

    private @Nullable Person me() {
        return caller.findPersonId().map(people::get).orElse(null);
    }
}
