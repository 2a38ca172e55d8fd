package se.motesplats.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers; without it no page can be shown. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {

    @Inject private Migrations migrations;
    @PersistenceContext private EntityManager em;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("database").withData("schema", migrations.version());
        try {
            em.createNativeQuery("select 1").getSingleResult();
            return answer.up().build();
        } catch (RuntimeException away) {
            return answer.down().withData("error", String.valueOf(away.getMessage())).build();
        }
    }
}
