package se.motesplats.seat.pool.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import se.motesplats.shared.job.service.Job;

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
        int rounds = 0;
        long seats = 0;
        for (long round : turn.due()) {
            rounds++;
            seats += turn.recall(round);
        }
        return "%d seats recalled of %d rounds".formatted(seats, rounds);
    }
}
