package se.motesplats.seat.recount.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.job.service.Job;

/** Recounts all seats each night and raises an alarm when something does not add up. */
@ApplicationScoped
public class RecountJob implements Job {

    /** When nobody works with seats, and before anybody comes to work. */
    private static final LocalTime NIGHT = LocalTime.of(2, 30);

    @Inject private Recount recount;

    @Override
    public String name() {
        return "seat.recount";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(24);
    }

    /** The next night; on the day that has 25 hours an hour earlier, and then again. */
    @Override
    public Instant nextRun(Instant now) {
        ZonedDateTime local = now.atZone(SwedishTime.zone());
        ZonedDateTime tonight = local.with(NIGHT);
        Instant next = (tonight.isAfter(local) ? tonight : tonight.plusDays(1)).toInstant();
        Instant latest = now.plus(every());
        return next.isAfter(latest) ? latest : next;
    }

    /**
     * Counts.
     *
     * @throws SeatsDoNotAddUp if there is a difference, so that the job counts as failed
     */
    @Override
    public String run() {
        List<SeatDifference> differences = recount.count();
        if (!differences.isEmpty()) {
            throw new SeatsDoNotAddUp(differences);
        }
        return "everything adds up";
    }
}
