package se.motesplats.seat.waiting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import se.motesplats.shared.job.service.Job;

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
        int ended = 0;
        int offered = 0;
        for (SeatKeeper.Unit unit : keeper.due()) {
            SeatKeeper.Done done = keeper.tidy(unit);
            ended += done.ended();
            offered += done.offered();
        }
        return "%d ended, %d offered".formatted(ended, offered);
    }
}
