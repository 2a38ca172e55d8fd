package se.motesplats.seat.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.seat.AllocationRound;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.service.Allow;
import se.motesplats.shared.service.Caller;
import se.motesplats.shared.service.ReadOnly;
import se.motesplats.shared.service.UseCase;

/** The protocol of a distribution. */
@Stateless
@UseCase
public class ProtocolService {

    @Inject private SeatRepository repository;
    @Inject private Caller caller;

    /**
     * The protocol of the latest round, as far as it has come.
     *
     * @throws NotFound before the first round
     */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public RoundProtocol protocol(long eventId) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        Event event = repository.getEvent(eventId);
        AllocationRound round = repository.findLatestRound(eventId).orElseThrow(NotFound::new);
        return new RoundProtocol(
                eventId,
                event.getTitle(),
                event.getStatus(),
                event.getDays().stream().map(EventDay::getDay).toList(),
                event.getSeason().orElse(null),
                event.getCaseNumber().orElse(null),
                RoundViews.details(round, true));
    }
}
