package se.motesplats.seat.naming.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.CalledAs;
import se.motesplats.account.Person;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.Seat;
import se.motesplats.seat.capacity.service.ModeRoom;
import se.motesplats.seat.ground.service.AllocationRow;
import se.motesplats.seat.ground.service.HolderRepository;
import se.motesplats.seat.ground.service.SeatLocks;
import se.motesplats.seat.ground.service.SeatTree;
import se.motesplats.seat.ground.service.UnitRepository;
import se.motesplats.shared.RuleViolation;

/**
 * Seats for people who come to the door without one: first those of the event's free pool, then one
 * that the own unit or municipality has named nobody for, then one whose holder has not come.
 */
@ApplicationScoped
public class WalkInSeats {

    @Inject private HolderRepository holders;
    @Inject private SeatLocks locks;
    @Inject private UnitRepository units;
    @Inject private Seating seating;
    @Inject private ModeRoom modes;

    /** Knows who has not come; asked while the seats are locked. */
    public interface Absent {

        /** The nomination whose seat may go first; empty if there is none. */
        Optional<Long> first();

        /** Locks a nomination against its person's coming in, and tells whether it is still so. */
        boolean isStill(long nominationId);
    }

    /**
     * Somebody at the door.
     *
     * @param called what was typed, as an answer repeats it
     * @param calledAs what stands at the seat; null for the person's own name
     * @param unit where the person works
     * @param municipality the path of the municipality that the unit belongs to
     */
    public record Arrival(
            Person person,
            String called,
            @Nullable CalledAs calledAs,
            Organisation unit,
            String municipality) {}

    /** A unit that has named nobody for some of its seats. */
    public record Unnamed(String unit, long seats) {}

    /** The units that have named nobody for some of their seats, with how many. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Unnamed> unnamed(long eventId) {
        return withFree(eventId, null)
                .map(row -> new Unnamed(row.organisationName(), row.own().free()))
                .toList();
    }

    private Stream<AllocationRow> withFree(long eventId, @Nullable List<String> paths) {
        return SeatTree.inOrderOfNames(units.rows(eventId, paths)).stream()
                .filter(row -> row.own().free() > 0);
    }

    /**
     * Gives the person a seat.
     *
     * @param reason what is noted at a nomination whose seat goes to the person
     * @return the nomination, with a yes; empty if there is no seat
     * @throws RuleViolation if the person has a seat at the event
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Nomination> take(
            long eventId,
            Arrival arrival,
            Absent absent,
            String reason,
            Instant at,
            @Nullable Person by) {
        Allocation pool = locks.lockPool(eventId, AllocationPurpose.FREE);
        Person person = arrival.person();
        // A seat for the house, and not for the screen.
        boolean room = modes.hasRoomOnSite(pool.getEvent());
        Allocation from = pool;
        Optional<Seat> free = room ? firstFree(pool) : Optional.empty();
        if (room && free.isEmpty()) {
            Optional<Allocation> own = lockOwn(eventId, arrival);
            free = own.flatMap(this::firstFree);
            from = own.orElse(pool);
            if (own.isPresent() && free.isEmpty()) {
                // Somebody was quicker. One unit is locked, so another must not be: the order.
                throw new RuleViolation("error.seat.namedJustNow");
            }
        }
        Nomination late = free.isPresent() ? null : lockLate(eventId, absent);
        modes.lock(pool.getEvent());
        locks.lockPeople(List.of(person.getId()));
        if (!holders.activeOf(eventId, List.of(person.getId())).isEmpty()) {
            throw new RuleViolation("error.checkin.hasSeat", arrival.called());
        }
        if (free.isEmpty() && late == null) {
            return Optional.empty();
        }
        Seating.Guest guest = new Seating.Guest(person, arrival.calledAs());
        return Optional.of(
                late == null
                        ? seating.seatAtTheDoor(from, free.orElseThrow(), guest, at, by)
                        : seating.giveAway(late, guest, reason, at, by));
    }

    private Optional<Seat> firstFree(Allocation allocation) {
        return units.freeSeats(allocation.getId(), 1).stream().findFirst();
    }

    /** Locks the own unit, or else one of its municipality, that has a seat without a name. */
    private Optional<Allocation> lockOwn(long eventId, Arrival arrival) {
        long unit = arrival.unit().getId();
        return withFree(eventId, List.of(arrival.municipality()))
                .min(Comparator.comparing(row -> row.organisationId() != unit))
                .flatMap(row -> locks.lockAllocation(eventId, row.organisationId()));
    }

    private @Nullable Nomination lockLate(long eventId, Absent absent) {
        Optional<Long> candidate = absent.first();
        if (candidate.isEmpty()) {
            return null;
        }
        HolderRepository.Place place = holders.getPlace(candidate.get());
        locks.lockAllocations(eventId, List.of(place.organisationId()));
        // Another door may have given it away, or its person may be coming in, while this waited.
        for (int tries = 0; tries < 20 && candidate.isPresent(); tries++) {
            if (holders.getPlace(candidate.get()).organisationId() == place.organisationId()
                    && absent.isStill(candidate.get())) {
                return holders.getFresh(candidate.get());
            }
            candidate = absent.first();
        }
        return null;
    }
}
