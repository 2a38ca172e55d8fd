package se.motesplats.seat.recount.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.motesplats.shared.usecase.service.SystemStep;

/**
 * Counts everything about seats anew, from rows, and remembers what does not add up. What is new is
 * told once; what is gone is remembered as gone, so that it is told again should it come back.
 */
@ApplicationScoped
class Recount {

    @Inject private RecountRepository repository;
    @Inject private Clock clock;
    @Inject private Event<SeatsDiffer> differ;

    /** All differences that there are now, known ones included. */
    @SystemStep
    @Transactional(TxType.REQUIRES_NEW)
    List<SeatDifference> count() {
        Instant now = clock.instant();
        List<SeatDifference> found = repository.differences(now);
        List<SeatDifference> news = new ArrayList<>();
        for (SeatDifference difference : found) {
            if (!repository.seenAgain(difference, now)) {
                repository.note(difference, now);
                news.add(difference);
            }
        }
        repository.clearOthers(now);
        if (!news.isEmpty()) {
            differ.fire(new SeatsDiffer(news));
        }
        return found;
    }
}
