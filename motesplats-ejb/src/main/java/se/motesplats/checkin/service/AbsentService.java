package se.motesplats.checkin.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import se.motesplats.event.Event;
import se.motesplats.seat.Nomination;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.AllowSystem;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** Who never came, and what is corrected about it afterwards. */
@Stateless
@UseCase
public class AbsentService {

    @Inject private CheckInRepository repository;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /** Notes who never came, once the event is over; the coordinator's own act. */
    @Allow(Permission.SEAT_ALLOCATE)
    public int markNoShows(long eventId) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        Instant now = clock.instant();
        requireOver(repository.getEvent(eventId), now);
        return note(eventId, now);
    }

    private static void requireOver(Event event, Instant now) {
        if (!event.isOver(now)) {
            throw new RuleViolation("error.checkin.notOver", event.getTitle());
        }
    }

    /** The events where it is still to be noted who never came. */
    @AllowSystem
    @ReadOnly
    public List<Long> eventsToNote() {
        return repository.eventsOver(SwedishTime.dayOf(clock.instant()));
    }

    /** The same by itself. */
    @AllowSystem
    public int noteNoShows(long eventId) {
        return note(eventId, clock.instant());
    }

    private int note(long eventId, Instant now) {
        repository.shareEvent(eventId);
        List<Nomination> missing = repository.lockMissing(eventId);
        missing.forEach(n -> n.missed(now));
        repository.flush();
        return missing.size();
    }

    /**
     * Corrects whether somebody came, after the event.
     *
     * @param came whether the person was there after all
     * @throws RuleViolation before the event is over
     */
    @Allow(Permission.SEAT_ALLOCATE)
    public void correct(long eventId, long nominationId, boolean came) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        repository.shareEvent(eventId);
        Instant now = clock.instant();
        requireOver(repository.getEvent(eventId), now);
        Nomination nomination = repository.lockNomination(eventId, nominationId);
        if (came) {
            nomination.attend(now);
        } else {
            nomination.undoAttend();
            nomination.missed(now);
        }
        repository.flush();
    }
}
