package se.motesplats.seat.pool.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import se.motesplats.shared.job.service.Job;
import se.motesplats.shared.job.service.Turns;

/** Takes seats without a name back to the pool when the recall date has passed. */
@ApplicationScoped
public class RecallJob implements Job {

    @Inject private RecallTurn turn;

    @Override
    public String name() {
        return "seat.recall";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String run() {
        AtomicInteger rounds = new AtomicInteger();
        AtomicLong seats = new AtomicLong();
        Turns.each(
                turn.due(),
                round -> {
                    seats.addAndGet(turn.recall(round));
                    rounds.incrementAndGet();
                });
        return "%d seats recalled of %d rounds".formatted(seats.get(), rounds.get());
    }
}
