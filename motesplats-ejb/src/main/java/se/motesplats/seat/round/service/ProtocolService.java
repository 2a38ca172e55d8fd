package se.motesplats.seat.round.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.ground.service.SeatMoveRepository;
import se.motesplats.seat.ground.service.SeatMoveRow;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** The protocols of an event's distributions. */
@Stateless
@UseCase
public class ProtocolService {

    @Inject private SeatRepository repository;
    @Inject private RoundRepository rounds;
    @Inject private SeatMoveRepository moves;
    @Inject private Caller caller;

    /**
     * The protocol of a round, as far as it has come.
     *
     * @param number of the round; null for the one that the event's seats come from
     * @throws NotFound before the first round, and if there is none of that number
     */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public RoundProtocol protocol(long eventId, @Nullable Integer number) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        Event event = repository.getEvent(eventId);
        AllocationRound current = repository.findLatestRound(eventId).orElseThrow(NotFound::new);
        List<AllocationRound> all = rounds.all(eventId);
        AllocationRound round =
                all.stream()
                        .filter(r -> number == null ? r.equals(current) : r.getNumber() == number)
                        .findFirst()
                        .map(repository::withShares)
                        .orElseThrow(NotFound::new);
        return new RoundProtocol(
                eventId,
                event.getTitle(),
                event.getStatus(),
                event.getDays().stream().map(EventDay::getDay).toList(),
                event.getSeason().orElse(null),
                event.getCaseNumber().orElse(null),
                RoundViews.details(round, true),
                all.stream()
                        .map(
                                r ->
                                        new RoundProtocol.Version(
                                                r.getNumber(),
                                                r.getToppedUp().isPresent(),
                                                r.isCorrection(),
                                                r.getStatus(),
                                                r.granted(),
                                                r.getCourse()
                                                        .getFixed()
                                                        .orElse(r.getCourse().getProposed())
                                                        .getDoneAt()))
                        .toList(),
                round.equals(current) && round.isFixed() ? moves(eventId) : List.of());
    }

    private List<SeatMoveRow> moves(long eventId) {
        List<SeatMoveRow> rows =
                new ArrayList<>(moves.sinceGranted(eventId, RoundProtocol.MOST_MOVES));
        Collections.reverse(rows);
        return rows;
    }
}
