package se.motesplats.shared.setting.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;
import se.motesplats.shared.EmailAddress;
import se.motesplats.shared.IpNetwork;

/**
 * The configuration, typed. Checked as a whole before anything starts; see {@link SettingsCheck}.
 */
@ApplicationScoped
public class Settings {

    private static final Set<String> TLS_MODES = Set.of("none", "starttls", "tls");
    private static final Set<String> JVMS = Set.of("quick", "busy", "steady");

    private final Function<String, Optional<String>> source;
    private final Map<Setting, Optional<String>> read = new ConcurrentHashMap<>();

    /** Reads MicroProfile Config. */
    public Settings() {
        this(key -> ConfigProvider.getConfig().getOptionalValue(key, String.class));
    }

    /** Reads a given source. */
    Settings(Function<String, Optional<String>> source) {
        this.source = source;
    }

    /**
     * The raw value, or the default; empty text counts as absent. Read once: what was checked at
     * the start holds until the next.
     */
    public Optional<String> find(Setting setting) {
        return read.computeIfAbsent(setting, this::value);
    }

    private Optional<String> value(Setting setting) {
        return source.apply(setting.key())
                .filter(v -> !v.isBlank())
                .or(() -> Optional.ofNullable(setting.defaultValue()).filter(v -> !v.isBlank()))
                .map(String::strip);
    }

    public String text(Setting setting) {
        return find(setting).orElse("");
    }

    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    public boolean flag(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    public LocalTime time(Setting setting) {
        return LocalTime.parse(text(setting));
    }

    public boolean isDemo() {
        return Boolean.parseBoolean(text(Setting.DEMO));
    }

    /** A link for mails: the base URL followed by the page, which starts with a slash. */
    public String link(String page) {
        String base = text(Setting.BASE_URL);
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + page;
    }

    public ZoneId zone() {
        return ZoneId.of(text(Setting.TIME_ZONE));
    }

    public Optional<Instant> startOfClock() {
        return find(Setting.CLOCK).map(Instant::parse);
    }

    /**
     * Checks every key.
     *
     * @throws IllegalStateException with one sentence that names the first key that is missing or
     *     malformed
     */
    public void check() {
        for (Setting setting : Setting.values()) {
            Optional<String> value = find(setting);
            if (value.isEmpty()) {
                if (setting.defaultValue() == null) {
                    throw new IllegalStateException(
                            "Setting %s (environment %s) is missing: %s."
                                    .formatted(
                                            setting.key(),
                                            setting.environmentName(),
                                            setting.meaning()));
                }
            } else if (!wellFormed(setting, value.get())) {
                String shown =
                        setting.kind() == Setting.Kind.SECRET
                                ? "its value"
                                : '"' + value.get() + '"';
                throw new IllegalStateException(
                        "Setting %s (environment %s) cannot be read: %s is not %s. Meaning: %s."
                                .formatted(
                                        setting.key(),
                                        setting.environmentName(),
                                        shown,
                                        expected(setting.kind()),
                                        setting.meaning()));
            }
        }
        if (find(Setting.IMAP_HOST).isPresent()
                && (find(Setting.IMAP_USER).isEmpty() || find(Setting.IMAP_PASSWORD).isEmpty())) {
            throw new IllegalStateException(
                    "Setting %s needs %s and %s, too."
                            .formatted(
                                    Setting.IMAP_HOST.key(),
                                    Setting.IMAP_USER.key(),
                                    Setting.IMAP_PASSWORD.key()));
        }
        if (!isDemo() && startOfClock().isPresent()) {
            throw new IllegalStateException(
                    "Setting %s moves the clock and is allowed in demo mode only; set %s=true or remove it."
                            .formatted(Setting.CLOCK.key(), Setting.DEMO.key()));
        }
    }

    private static boolean wellFormed(Setting setting, String value) {
        try {
            return switch (setting.kind()) {
                case TEXT, SECRET -> value.chars().noneMatch(Character::isISOControl);
                case POSITIVE -> Integer.parseInt(value) > 0;
                case NUMBER -> Integer.parseInt(value) >= 0;
                case BOOLEAN -> value.equals("true") || value.equals("false");
                case EMAIL -> EmailAddress.isValid(value);
                case URL -> {
                    URI uri = URI.create(value);
                    yield uri.getScheme() != null
                            && Set.of("http", "https").contains(uri.getScheme())
                            && uri.getHost() != null;
                }
                case JDBC_URL -> value.startsWith("jdbc:postgresql:");
                case ZONE -> ZoneId.of(value) != null;
                case TIME -> LocalTime.parse(value) != null;
                case TLS -> TLS_MODES.contains(value);
                case INSTANT -> Instant.parse(value) != null;
                case JVM -> JVMS.contains(value);
                case NETWORKS -> !IpNetwork.parseAll(value).isEmpty();
            };
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return false;
        }
    }

    /** What a value of this kind looks like, as the end of "… is not". */
    static String expected(Setting.Kind kind) {
        return switch (kind) {
            case TEXT, SECRET -> "text on one line";
            case POSITIVE -> "a whole number above 0";
            case NUMBER -> "a whole number, 0 or more";
            case BOOLEAN -> "true or false";
            case EMAIL -> "an e-mail address";
            case URL -> "an http or https address";
            case JDBC_URL -> "an address that starts with jdbc:postgresql:";
            case ZONE -> "a time zone such as Europe/Stockholm";
            case TIME -> "a time of day such as 07:00";
            case TLS -> "none, starttls or tls";
            case INSTANT -> "a time such as 2021-09-01T08:00:00Z";
            case JVM -> "quick, busy or steady";
            case NETWORKS -> "addresses or networks such as 127.0.0.1,10.1.0.0/16";
        };
    }
}
