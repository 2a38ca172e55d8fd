package se.motesplats.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneId;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.setting.service.Settings;

/** The house stands: configuration, clock, migrations and rights of the database's two users. */
@ArquillianTest
class BootIT {

    @Inject private Settings settings;
    @Inject private Clock clock;
    @PersistenceContext private EntityManager em;

    @Test
    void services_are_injected_and_configured() {
        assertThat(settings.isDemo()).isTrue();
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Europe/Stockholm"));
    }

    @Test
    void every_migration_has_run() {
        Object failed =
                em.createNativeQuery(
                                "select count(*) from information_schema.tables"
                                        + " where table_schema = 'public' and table_name = 'event'")
                        .getSingleResult();
        assertThat(((Number) failed).intValue()).isEqualTo(1);
    }

    @Test
    void the_application_owns_nothing_in_the_database() {
        Object owned =
                em.createNativeQuery(
                                "select count(*) from pg_class c"
                                        + " join pg_roles r on r.oid = c.relowner"
                                        + " where r.rolname = current_user")
                        .getSingleResult();
        assertThat(((Number) owned).intValue()).isZero();
    }
}
