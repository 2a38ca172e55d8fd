package se.motesplats.seat.waiting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import se.motesplats.shared.job.service.Job;
import se.motesplats.shared.job.service.Turns;

/** Ends invitations that were not answered in time, and offers free seats to first reserves. */
@ApplicationScoped
public class OverdueInvitations implements Job {

    @Inject private SeatKeeper keeper;

    @Override
    public String name() {
        return "seat.expire";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public String run() {
        AtomicInteger ended = new AtomicInteger();
        AtomicInteger offered = new AtomicInteger();
        Turns.each(
                keeper.due(),
                unit -> {
                    SeatKeeper.Done done = keeper.tidy(unit);
                    ended.addAndGet(done.ended());
                    offered.addAndGet(done.offered());
                });
        return "%d ended, %d offered".formatted(ended.get(), offered.get());
    }
}
