package se.motesplats.shared.fault.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import se.motesplats.shared.database.service.Migrations;

/** Ready when the database answers and takes in what it is given. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {

    @Inject private Migrations migrations;
    @Inject private DatabaseFaults faults;
    @PersistenceContext private EntityManager em;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("database").withData("schema", migrations.version());
        try {
            em.createNativeQuery("select 1").getSingleResult();
            Optional<DatabaseFault> fault = faults.lately();
            return fault.isEmpty()
                    ? answer.up().build()
                    : answer.down().withData("error", fault.get().sentence()).build();
        } catch (RuntimeException away) {
            return answer.down().withData("error", String.valueOf(away.getMessage())).build();
        }
    }
}
