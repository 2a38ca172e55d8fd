package se.motesplats.seat.pool.service;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import se.motesplats.event.service.EventMoved;
import se.motesplats.seat.RoundRules;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.round.service.RoundRulesRepository;
import se.motesplats.shared.SwedishTime;

/**
 * When an event moves, a recall date of its own moves by as many days, unless it has passed; never
 * to a day that has passed. Without one the last day for naming counts, which follows by itself.
 */
@ApplicationScoped
class RecallDateFollows {

    @Inject private SeatRepository seats;
    @Inject private RoundRulesRepository roundRules;
    @Inject private Clock clock;

    /** Before the reminders are aimed anew. */
    void moved(@Observes @Priority(Interceptor.Priority.APPLICATION) EventMoved event) {
        if (event.oldDays().isEmpty() || event.newDays().isEmpty()) {
            return;
        }
        long days =
                ChronoUnit.DAYS.between(
                        Collections.min(event.oldDays()), Collections.min(event.newDays()));
        LocalDate today = SwedishTime.dayOf(clock.instant());
        seats.findLatestRound(event.eventId())
                .flatMap(round -> roundRules.find(round.getId()))
                .filter(
                        rules ->
                                rules.getOwnRecallDay().filter(d -> !d.isBefore(today)).isPresent())
                .ifPresent(rules -> shift(rules, days, today));
    }

    private void shift(RoundRules rules, long days, LocalDate today) {
        rules.shift(days, today);
        seats.flush();
    }
}
