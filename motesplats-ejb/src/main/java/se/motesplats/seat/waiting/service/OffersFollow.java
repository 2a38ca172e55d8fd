package se.motesplats.seat.waiting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import se.motesplats.event.EventStatus;
import se.motesplats.event.service.EventStatusChanged;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.naming.service.AnswerTime;

/**
 * No offer runs out while its event is not planned, when nobody can answer it. Planned anew,
 * whoever has one gets the whole time for an answer again.
 */
@ApplicationScoped
class OffersFollow {

    @Inject private WaitingListRepository waiting;
    @Inject private SeatRepository seats;
    @Inject private AnswerTime times;
    @Inject private Clock clock;

    void changed(@Observes EventStatusChanged change) {
        if (change.after() != EventStatus.PLANNED) {
            return;
        }
        Instant now = clock.instant();
        Instant end = times.of(seats.getEvent(change.eventId())).orElse(null);
        waiting.withTimeToAnswer(change.eventId())
                .forEach(
                        offer ->
                                offer.answerBy(
                                        end != null || offer.isTooLate(now)
                                                ? end
                                                : offer.getAnswerBy().orElse(null)));
        seats.flush();
    }
}
