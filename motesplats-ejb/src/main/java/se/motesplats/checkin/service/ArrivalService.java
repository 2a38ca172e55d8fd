package se.motesplats.checkin.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.checkin.DoorRule;
import se.motesplats.event.Event;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** Who holds a seat, who is in, and how many are. */
@Stateless
@UseCase
public class ArrivalService {

    /** More no venue of the region holds. */
    static final int MOST_PRINTED = 20_000;

    @Inject private ArrivalRepository repository;
    @Inject private CheckInRepository checkIns;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /** How many are in, unit by unit. */
    @Allow(Permission.CHECK_IN)
    @ReadOnly
    public DoorBoard board(long eventId) {
        caller.require(Permission.CHECK_IN, Scope.event(eventId));
        Event event = checkIns.getEvent(eventId);
        LocalDate day = day(event);
        Instant now = clock.instant();
        return new DoorBoard(
                event.getTitle(),
                event.getStatus(),
                day,
                SwedishTime.dayOf(now).equals(day),
                event.isOver(now),
                repository.countNoShows(eventId),
                repository.units(eventId, day));
    }

    /** The people who hold seats, in the order of names. */
    @Allow(Permission.CHECK_IN)
    @ReadOnly
    public List<DoorRow> list(@Valid DoorFilter filter, int first, int max) {
        caller.require(Permission.CHECK_IN, Scope.event(filter.eventId()));
        return repository.rows(
                filter,
                day(checkIns.getEvent(filter.eventId())),
                first,
                Math.min(max, MOST_PRINTED));
    }

    /** How many {@link #list} gives in all. */
    @Allow(Permission.CHECK_IN)
    @ReadOnly
    public long count(@Valid DoorFilter filter) {
        caller.require(Permission.CHECK_IN, Scope.event(filter.eventId()));
        return repository.count(filter, day(checkIns.getEvent(filter.eventId())));
    }

    private @Nullable LocalDate day(Event event) {
        return DoorRule.of(event).dayThatCounts(SwedishTime.dayOf(clock.instant())).orElse(null);
    }
}
