package se.motesplats.shared.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import se.motesplats.shared.setting.service.Refusal;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Loads the demo data in demo mode, and keeps them apart from real ones: demo people have a known
 * password, so they must never stand in a database that real people use, nor the other way round.
 */
@ApplicationScoped
public class DemoLoader {

    @Inject private Settings settings;
    @Inject private Caller caller;
    @Inject private Instance<DemoData> features;
    @PersistenceContext private EntityManager em;

    /**
     * Loads what is missing; two nodes that start at once do it one after the other.
     *
     * @throws IllegalStateException if the database does not fit the mode
     */
    @Transactional
    public void load() {
        if (!settings.isDemo()) {
            if (isMarked()) {
                throw Refusal.of(
                        "This database holds demo data with known passwords; set %s=true or give another database in %s."
                                .formatted(Setting.DEMO.key(), Setting.DB_URL.key()));
            }
            return;
        }
        em.createNativeQuery("lock table demo_mark in share row exclusive mode").executeUpdate();
        if (!isMarked()) {
            if (holdsPeople()) {
                throw Refusal.of(
                        "Demo mode refuses this database, because it holds other data; set %s=false or give an empty database in %s."
                                .formatted(Setting.DEMO.key(), Setting.DB_URL.key()));
            }
            em.createNativeQuery("insert into demo_mark default values").executeUpdate();
        }
        caller.tellDatabase();
        features.stream()
                .sorted(Comparator.comparingInt(DemoData::order))
                .forEach(DemoData::create);
    }

    private boolean isMarked() {
        return !em.createNativeQuery("select 1 from demo_mark").getResultList().isEmpty();
    }

    private boolean holdsPeople() {
        return !em.createNativeQuery("select 1 from person limit 1").getResultList().isEmpty();
    }
}
