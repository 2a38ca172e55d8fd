package se.motesplats.shared.setting.service;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import se.motesplats.shared.SwedishTime;

/**
 * Stops the start with one sentence when a setting is missing or malformed, before any bean, timer
 * or connection exists.
 */
public class SettingsCheck implements Extension {

    private static final System.Logger LOG = System.getLogger(SettingsCheck.class.getName());

    void check(@Observes BeforeBeanDiscovery start) {
        List<String> properties = new ArrayList<>();
        ConfigProvider.getConfig().getPropertyNames().forEach(properties::add);
        StartCheck.unknown(System.getenv().keySet(), properties)
                .forEach(sentence -> LOG.log(Level.WARNING, sentence));
        Settings settings = new Settings();
        try {
            settings.check();
        } catch (IllegalStateException refusal) {
            throw Refusal.of(String.valueOf(refusal.getMessage()));
        }
        SwedishTime.use(settings.zone());
    }
}
