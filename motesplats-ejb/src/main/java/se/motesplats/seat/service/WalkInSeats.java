package se.motesplats.seat.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.Seat;
import se.motesplats.seat.SeatMode;
import se.motesplats.shared.RuleViolation;

/**
 * Seats for people who come to the door without one: first those of the event's free pool, then one
 * whose holder has not come.
 */
@ApplicationScoped
public class WalkInSeats {

    @Inject private SeatRepository repository;
    @Inject private ModeRoom modes;
    @Inject private Event<SeatGivenAway> givenAway;

    /** Knows who has not come; asked while the seats are locked. */
    public interface Absent {

        /** The nomination whose seat may go first; empty if there is none. */
        Optional<Long> first();

        /** Locks a nomination against its person's coming in, and tells whether it is still so. */
        boolean isStill(long nominationId);
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
            Person person,
            Absent absent,
            String reason,
            Instant at,
            @Nullable Person by) {
        Allocation pool = repository.lockPool(eventId, AllocationPurpose.FREE);
        // A seat for the house, and not for the screen.
        Optional<Seat> free =
                modes.hasRoomOnSite(pool.getEvent())
                        ? repository.freeSeats(pool.getId(), 1).stream().findFirst()
                        : Optional.empty();
        Nomination late = free.isPresent() ? null : lockLate(eventId, absent);
        modes.lock(pool.getEvent());
        repository.lockPeople(List.of(person.getId()));
        if (!repository.activeOf(eventId, List.of(person.getId())).isEmpty()) {
            throw new RuleViolation("error.checkin.hasSeat", person.getName());
        }
        if (free.isEmpty() && late == null) {
            return Optional.empty();
        }
        Nomination next =
                late == null
                        ? new Nomination(free.orElseThrow(), pool, person, at, by)
                        : late.giveAway(person, at, by, reason);
        if (late == null) {
            next.takePart(modes.take(pool.getEvent(), SeatMode.ON_SITE, 1).get(0));
        }
        // The seat is left before it is taken: the constraint looks at each statement.
        repository.flush();
        next.accept(at);
        repository.add(next);
        repository.flush(
                "uq_nomination_person", () -> new RuleViolation("error.seat.namedJustNow"));
        if (late != null) {
            givenAway.fire(new SeatGivenAway(late.getId()));
        }
        return Optional.of(next);
    }

    private @Nullable Nomination lockLate(long eventId, Absent absent) {
        Optional<Long> candidate = absent.first();
        if (candidate.isEmpty()) {
            return null;
        }
        SeatRepository.Place place = repository.getPlace(candidate.get());
        repository.lockAllocations(eventId, List.of(place.organisationId()));
        // Another door may have given it away, or its person may be coming in, while this waited.
        for (int tries = 0; tries < 20 && candidate.isPresent(); tries++) {
            if (repository.getPlace(candidate.get()).organisationId() == place.organisationId()
                    && absent.isStill(candidate.get())) {
                return repository.getFresh(candidate.get());
            }
            candidate = absent.first();
        }
        return null;
    }
}
