package se.motesplats.outbox.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says how far behind the outbox is, how much goes wrong, and what ails the relay. Always up: no
 * page needs the relay, and taking a node out of service would not bring the relay back; the
 * figures are for whoever watches.
 */
@Readiness
@ApplicationScoped
class OutboxHealth implements HealthCheck {

    @Inject private OutboxTable table;
    @Inject private RelayState relay;
    @Inject private Clock clock;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("outbox").up();
        try {
            Instant now = clock.instant();
            OutboxTable.Backlog backlog = table.backlog(now);
            answer.withData("waiting", backlog.waiting())
                    .withData("queued", backlog.queued())
                    .withData("inFlight", backlog.inFlight())
                    .withData("retry", backlog.retry())
                    .withData(
                            "oldestSeconds",
                            backlog.oldest().map(at -> seconds(at, now)).orElse(0L))
                    .withData("sentToday", backlog.sent())
                    .withData("failedToday", backlog.failed())
                    .withData("missedToday", backlog.missed())
                    .withData("errorPercent", backlog.errorPercent());
            Optional<RelayState.Ailment> ailment = relay.get();
            answer.withData(
                    "relayAwaySeconds", ailment.map(a -> seconds(a.since(), now)).orElse(0L));
            ailment.ifPresent(a -> answer.withData("relay", a.trouble().sentence()));
        } catch (RuntimeException away) {
            answer.withData("error", String.valueOf(away.getMessage()));
        }
        return answer.build();
    }

    private static long seconds(Instant since, Instant now) {
        return Math.max(0, Duration.between(since, now).toSeconds());
    }
}
