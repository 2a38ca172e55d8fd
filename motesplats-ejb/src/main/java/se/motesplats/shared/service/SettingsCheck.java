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

    /** Where the launcher of {@code motesplats.jar} looks for the sentence, to end with it. */
    private static final String REFUSAL = "motesplats.refusal";

    void check(@Observes BeforeBeanDiscovery start) {
        Settings settings = new Settings();
        try {
            settings.check();
        } catch (IllegalStateException refusal) {
            System.setProperty(REFUSAL, refusal.getMessage());
            throw refusal;
        }
        SwedishTime.use(settings.zone());
    }
}
