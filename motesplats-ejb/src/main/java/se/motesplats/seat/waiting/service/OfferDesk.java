package se.motesplats.seat.waiting.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.Reserve;
import se.motesplats.seat.ReserveStatus;
import se.motesplats.seat.Seat;
import se.motesplats.seat.SeatMoveKind;
import se.motesplats.seat.capacity.service.ModeRoom;
import se.motesplats.seat.ground.service.HolderRepository;
import se.motesplats.seat.ground.service.SeatLocks;
import se.motesplats.seat.ground.service.SeatMoveRepository;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatRules;
import se.motesplats.seat.naming.service.AnswerTime;
import se.motesplats.seat.naming.service.Seating;

/**
 * Offers seats to those who wait. The seat lies with the unit of the person while it is on offer;
 * an offer that nobody takes goes back to where it came from and on to the next in line, in the
 * same transaction, so that nobody slips in between.
 */
@Dependent
public class OfferDesk {

    @Inject private SeatRepository seats;
    @Inject private SeatLocks locks;
    @Inject private WaitingListRepository waiting;
    @Inject private SeatMoveRepository moves;
    @Inject private AnswerTime times;
    @Inject private ModeRoom modes;
    @Inject private Seating seating;
    @Inject private Clock clock;

    /** Until when an offer that goes out now can be answered; empty when it is too late. */
    Optional<Instant> answerBy(se.motesplats.event.Event event) {
        return times.of(event);
    }

    /**
     * Locks what an answer to the nomination can move: its unit, and for an offer also where the
     * seat came from and who may be next.
     */
    public void lockForAnswer(long nominationId, HolderRepository.Place place) {
        Optional<Reserve> open = waiting.openOffer(nominationId).map(waiting::get);
        if (open.isPresent()) {
            waiting.lock(waiting.listOf(open.get()));
            waiting.fresh(open.get().getId());
        } else {
            locks.lockAllocations(place.eventId(), List.of(place.organisationId()));
        }
    }

    /**
     * Offers free seats to the first in line; the caller holds the locks of the list.
     *
     * @param most how many offers at most
     * @return the offers that were made
     */
    List<Nomination> offer(
            WaitingListRepository.WaitingList list,
            int most,
            Instant answerBy,
            @Nullable Person by) {
        Optional<Long> source = waiting.source(list);
        if (source.isEmpty() || most < 1) {
            return List.of();
        }
        Allocation from = seats.getAllocation(source.get());
        modes.lock(from.getEvent());
        Set<Long> locked = waiting.peopleWaiting(list);
        locks.lockPeople(locked);
        List<Seat> free = waiting.freeSeats(list, Math.min(most, modes.free(from.getEvent())));
        // Somebody may have got a seat in another way, and left the list, while this waited.
        List<Reserve> line =
                waiting.waiting(list).stream()
                        .filter(r -> locked.contains(r.getPerson().getId()))
                        .limit(free.size())
                        .toList();
        List<Nomination> made = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            Seat seat = free.get(i);
            made.add(offer(seat, seat.getAllocation(), line.get(i), answerBy, by));
        }
        return made;
    }

    private Nomination offer(
            Seat seat, Allocation from, Reserve next, Instant answerBy, @Nullable Person by) {
        Allocation unit = next.getAllocation();
        if (!unit.equals(from)) {
            moves.say(SeatMoveKind.OFFERED, next.getMovedUpReason().orElse(null));
            seat.moveTo(unit);
            seats.flush();
            moves.sayNothing();
        }
        return seating.offer(seat, next, from, answerBy, by);
    }

    /**
     * An offer is over without a yes: its seat goes back, and on to the next in line if there is
     * time for another answer. The caller holds the locks of the list.
     */
    public void passOn(Nomination nomination) {
        Optional<Reserve> place =
                nomination
                        .getReserve()
                        .filter(r -> r.getOfferedFrom().isPresent())
                        .filter(r -> !r.getStatus().isOpen())
                        .filter(r -> r.getStatus() != ReserveStatus.SEATED)
                        .filter(r -> r.getPassedOnAt().isEmpty());
        if (place.isEmpty()) {
            return;
        }
        Reserve reserve = place.get();
        Allocation from = reserve.getOfferedFrom().orElseThrow();
        Seat seat = nomination.getSeat();
        seats.flush();
        // A substitute may have taken it over.
        boolean mine =
                !seat.isVoid()
                        && seat.getAllocation().equals(nomination.getAllocation())
                        && !waiting.isTaken(seat.getId());
        if (mine && !from.equals(nomination.getAllocation())) {
            moves.say(SeatMoveKind.OFFER_OVER, null);
            seat.moveTo(from);
            seats.flush();
            moves.sayNothing();
        }
        reserve.passOn(clock.instant());
        se.motesplats.event.Event event = nomination.getEvent();
        if (mine && SeatRules.isOpen(event, clock.instant())) {
            answerBy(event).ifPresent(end -> offer(waiting.listOf(reserve), 1, end, null));
        }
    }
}
