package se.motesplats.shared.service;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import se.motesplats.shared.SwedishTime;

/**
 * Stops the start with one sentence when a setting is missing or malformed, before any bean, timer
 * or connection exists.
 */
public class SettingsCheck implements Extension {

    void check(@Observes BeforeBeanDiscovery start) {
        Settings settings = new Settings();
        try {
            settings.check();
        } catch (IllegalStateException refusal) {
            throw Refusal.of(String.valueOf(refusal.getMessage()));
        }
        SwedishTime.use(settings.zone());
    }
}
