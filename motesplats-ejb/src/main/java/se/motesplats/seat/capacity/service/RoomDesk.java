package se.motesplats.seat.capacity.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import se.motesplats.event.Event;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.ground.service.SeatLocks;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatRules;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Caller;

/** What changing the room of an event, its pools and who sits in them has in common. */
@Dependent
public class RoomDesk {

    @Inject private SeatRepository repository;
    @Inject private SeatLocks locks;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /**
     * Holds the row of an event whose seats the caller distributes.
     *
     * @throws RuleViolation if the event is not planned or is over
     */
    public Event lock(long eventId) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        locks.lockEvent(eventId);
        Event event = repository.getEvent(eventId);
        SeatRules.requireOpen(event, clock.instant());
        return event;
    }

    /**
     * Seats of units are no pool.
     *
     * @throws NotFound if the purpose is that of a unit
     */
    public static void requirePool(AllocationPurpose purpose) {
        if (!purpose.isPool()) {
            throw new NotFound();
        }
    }
}
