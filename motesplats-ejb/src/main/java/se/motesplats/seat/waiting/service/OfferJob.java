package se.motesplats.seat.waiting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import se.motesplats.shared.job.service.Job;

/** Ends offers that were not answered in time and makes the next ones. */
@ApplicationScoped
public class OfferJob implements Job {

    @Inject private OfferTurn turn;

    @Override
    public String name() {
        return "seat.offer";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String run() {
        int ended = 0;
        for (long nomination : turn.unanswered()) {
            ended += turn.end(nomination) ? 1 : 0;
        }
        for (long reserve : turn.notPassedOn()) {
            turn.passOn(reserve);
        }
        return "%d offers ended".formatted(ended);
    }
}
