package se.motesplats.seat.waiting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import se.motesplats.shared.job.service.Job;
import se.motesplats.shared.job.service.Turns;

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
        AtomicInteger ended = new AtomicInteger();
        Turns.each(turn.unanswered(), offer -> ended.addAndGet(turn.end(offer) ? 1 : 0));
        Turns.each(turn.notPassedOn(), turn::passOn);
        return "%d offers ended".formatted(ended.get());
    }
}
