package se.motesplats.seat.waiting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.Reserve;
import se.motesplats.seat.ground.service.HolderRepository;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.naming.service.InvitationExpired;
import se.motesplats.shared.usecase.service.SystemStep;

/** One offer whose time is over: the end, the next offer and their mails are one transaction. */
@ApplicationScoped
class OfferTurn {

    @Inject private SeatRepository seats;
    @Inject private HolderRepository holders;
    @Inject private WaitingListRepository waiting;
    @Inject private OfferDesk desk;
    @Inject private Clock clock;
    @Inject private Event<InvitationExpired> expired;

    @Transactional(TxType.REQUIRED)
    List<Long> unanswered() {
        return waiting.unanswered(clock.instant());
    }

    @Transactional(TxType.REQUIRED)
    List<Long> notPassedOn() {
        return waiting.notPassedOn();
    }

    /**
     * Ends an offer that was not answered in time, if it still is: an answer or another node may
     * have been faster.
     */
    @SystemStep
    @Transactional(TxType.REQUIRES_NEW)
    boolean end(long nominationId) {
        desk.lockForAnswer(nominationId, holders.getPlace(nominationId));
        Nomination nomination = holders.getFresh(nominationId);
        Instant now = clock.instant();
        if (!nomination.isTooLate(now)) {
            return false;
        }
        nomination.expire(now);
        seats.flush();
        desk.passOn(nomination);
        expired.fire(new InvitationExpired(nominationId));
        return true;
    }

    /** Passes on what ended without doing so by itself, such as a seat that was substituted. */
    @SystemStep
    @Transactional(TxType.REQUIRES_NEW)
    void passOn(long reserveId) {
        Reserve reserve = waiting.get(reserveId);
        waiting.lock(waiting.listOf(reserve));
        waiting.offerOf(waiting.fresh(reserveId)).ifPresent(desk::passOn);
    }
}
