package se.motesplats.account.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.motesplats.shared.service.Caller;
import se.motesplats.shared.service.Setting;
import se.motesplats.shared.service.Settings;

/**
 * A database is for a demo or for real work, decided at its first start; the other mode refuses to
 * start on it. Beans that put data in place at start-up name this one in {@code @DependsOn}.
 */
@Singleton
@Startup
@DependsOn("Migrations")
public class DatabasePurpose {

    @PersistenceContext private EntityManager em;
    @Inject private Settings settings;
    @Inject private Caller caller;

    @PostConstruct
    void check() {
        boolean demo = settings.isDemo();
        caller.tellDatabase();
        em.createNativeQuery(
                        """
                        insert into installation (demo)
                        select ?1 where not ?1 or not exists (select from person) on conflict do nothing
                        """)
                .setParameter(1, demo)
                .executeUpdate();
        boolean isDemoDatabase =
                em.createNativeQuery("select demo from installation")
                        .getResultList()
                        .contains(true);
        if (demo && !isDemoDatabase) {
            throw new IllegalStateException(
                    "Setting %s is true, but the database %s holds other data than a demo's; a demo needs a database of its own."
                            .formatted(Setting.DEMO.key(), settings.text(Setting.DB_URL)));
        }
        if (!demo && isDemoDatabase) {
            throw new IllegalStateException(
                    "The database %s was made for a demo, with known passwords; set %s=true or use another database."
                            .formatted(settings.text(Setting.DB_URL), Setting.DEMO.key()));
        }
    }
}
