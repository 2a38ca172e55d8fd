package se.motesplats.outbox.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says how far behind the outbox is. Always up: no page needs the relay, and taking a node out of
 * service would not bring the relay back; the figures are for whoever watches.
 */
@Readiness
@ApplicationScoped
class OutboxHealth implements HealthCheck {

    @Inject private OutboxTable table;
    @Inject private Clock clock;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("outbox").up();
        try {
            OutboxTable.Backlog backlog = table.backlog();
            answer.withData("waiting", backlog.waiting());
            backlog.oldest()
                    .ifPresent(
                            oldest ->
                                    answer.withData(
                                            "oldestSeconds",
                                            Duration.between(oldest, clock.instant()).toSeconds()));
        } catch (RuntimeException away) {
            answer.withData("error", String.valueOf(away.getMessage()));
        }
        return answer.build();
    }
}
