package se.motesplats.seat.round.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import se.motesplats.event.service.EventMoved;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.shared.SwedishTime;

/**
 * When an event moves, the last day for naming people moves by as many days, unless it has passed;
 * never to a day that has passed.
 */
@ApplicationScoped
class NamingDeadlineFollows {

    @Inject private SeatRepository repository;
    @Inject private Event<NamingDeadlineChanged> changed;
    @Inject private Clock clock;

    void moved(@Observes EventMoved event) {
        if (!event.oldDays().isEmpty() && !event.newDays().isEmpty()) {
            long days =
                    ChronoUnit.DAYS.between(
                            Collections.min(event.oldDays()), Collections.min(event.newDays()));
            repository.findLatestRound(event.eventId()).ifPresent(round -> move(round, days));
        }
    }

    private void move(AllocationRound round, long days) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        LocalDate before = round.getNamingDeadline();
        LocalDate shifted = before.plusDays(days);
        LocalDate after = shifted.isBefore(today) ? today : shifted;
        if (!before.isBefore(today) && !after.equals(before)) {
            round.moveNamingDeadline(after);
            repository.touch(round);
            changed.fire(
                    new NamingDeadlineChanged(
                            round.getEvent().getId(), round.getId(), before, after));
        }
    }
}
