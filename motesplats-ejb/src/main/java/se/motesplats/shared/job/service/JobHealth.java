package se.motesplats.shared.job.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import se.motesplats.shared.clock.service.AppClock;

/** Alive while the heartbeat of this node gets answers from the database. */
@Liveness
@ApplicationScoped
public class JobHealth implements HealthCheck {

    /** Long enough for a restart of the database, which is no reason to restart the node. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);

    @Inject private JobRunner runner;
    @Inject private AppClock clock;

    @Override
    public HealthCheckResponse call() {
        Instant last = runner.lastBeat();
        boolean beating =
                Duration.between(last, clock.realInstant()).compareTo(LONGEST_SILENCE) < 0;
        return HealthCheckResponse.named("jobs")
                .status(beating)
                .withData("lastBeat", last.toString())
                .build();
    }
}
