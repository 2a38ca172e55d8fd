package se.motesplats.shared.setting.service;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be said about the configuration before a server runs. The launcher of {@code
 * motesplats.jar} asks it by name, with types of the JDK only, so that a wrong key costs a second
 * and a sentence; {@link SettingsCheck} asks it on every delivery.
 */
public final class StartCheck {

    private static final String ENVIRONMENT = "MOTESPLATS_";
    private static final String PROPERTY = "motesplats.";

    /** Read by the launcher alone, or written by it for the node. */
    private static final Set<String> OF_LAUNCHER =
            Set.of("motesplats.config", "motesplats.refusal", "motesplats.launcher.input");

    private static final List<String> OF_NODE = List.of("motesplats.node.");

    private StartCheck() {}

    /**
     * Why the application will not start with these values, in one sentence; empty if it will.
     *
     * @param source the value of a key; null if it has none
     */
    public static Optional<String> refusal(Function<String, @Nullable String> source) {
        try {
            new Settings(key -> Optional.ofNullable(source.apply(key))).check();
            return Optional.empty();
        } catch (IllegalStateException refusal) {
            return Optional.of(String.valueOf(refusal.getMessage()));
        }
    }

    /**
     * A sentence for each name that looks like a key and is none, with the key that was probably
     * meant.
     *
     * @param environment names of environment variables
     * @param properties names of properties
     */
    public static List<String> unknown(
            Collection<String> environment, Collection<String> properties) {
        Set<String> keys =
                Stream.concat(Stream.of(Setting.values()).map(Setting::key), OF_LAUNCHER.stream())
                        .collect(Collectors.toSet());
        Set<String> names =
                keys.stream().map(StartCheck::inEnvironment).collect(Collectors.toSet());
        Stream<String> variables =
                new TreeSet<>(environment)
                        .stream()
                                .filter(n -> n.startsWith(ENVIRONMENT) && !names.contains(n))
                                .map(n -> sentence("environment variable", n, names));
        Stream<String> others =
                new TreeSet<>(properties)
                        .stream()
                                .filter(n -> n.startsWith(PROPERTY) && !keys.contains(n))
                                .filter(n -> OF_NODE.stream().noneMatch(n::startsWith))
                                .map(n -> sentence("setting", n, keys));
        return Stream.concat(variables, others).toList();
    }

    private static String inEnvironment(String key) {
        return key.replace('.', '_').toUpperCase(java.util.Locale.ROOT);
    }

    private static String sentence(String what, String name, Set<String> known) {
        String nearest =
                known.stream()
                        .min(
                                Comparator.comparingInt((String k) -> distance(k, name))
                                        .thenComparing(Comparator.naturalOrder()))
                        .orElseThrow();
        // Farther away it is another word, not a slip.
        boolean alike = distance(nearest, name) <= Math.max(2, (name.length() - 11) / 3);
        return "The %s %s is unknown and has no effect%s."
                .formatted(what, name, alike ? "; did you mean " + nearest + "?" : "")
                .replace("?.", "?");
    }

    /** Levenshtein's: how many letters to add, leave out or change. */
    private static int distance(String a, String b) {
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
            }
            last = row;
        }
        return last[b.length()];
    }
}
