package se.motesplats.launcher;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the application has to say about its configuration, asked before the server starts: a wrong
 * key costs a second and a sentence, not a start and a log.
 */
final class ConfigurationCheck {

    private static final String CHECK = "se.motesplats.shared.setting.service.StartCheck";

    private ConfigurationCheck() {}

    /**
     * Sentences for the operator, the last one why the application will not start; empty if it
     * will.
     */
    static List<String> refusal(Path war) {
        try (URLClassLoader loader =
                Application.loader(war, "motesplats-ejb-.*\\.jar", "motesplats-domain-.*\\.jar")) {
            Class<?> check = loader.loadClass(CHECK);
            Function<String, String> source = ConfigurationCheck::value;
            Optional<?> refusal =
                    (Optional<?>) check.getMethod("refusal", Function.class).invoke(null, source);
            if (refusal.isEmpty()) {
                return List.of();
            }
            List<?> unknown =
                    (List<?>)
                            check.getMethod("unknown", Collection.class, Collection.class)
                                    .invoke(
                                            null,
                                            System.getenv().keySet(),
                                            System.getProperties().stringPropertyNames());
            return java.util.stream.Stream.concat(unknown.stream(), refusal.stream())
                    .map(String::valueOf)
                    .toList();
        } catch (IOException | ReflectiveOperationException e) {
            // The application asks the same when it starts.
            return List.of();
        }
    }

    @SuppressWarnings("NullAway")
    private static String value(String key) {
        String value = Node.setting(key, "");
        return value.isEmpty() ? null : value;
    }
}
