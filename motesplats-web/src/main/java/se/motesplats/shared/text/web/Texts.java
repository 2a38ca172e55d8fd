package se.motesplats.shared.text.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.Language;

/**
 * All texts of one language: every feature keeps its own in {@code
 * texts/<feature>_<language>.properties}, and no key stands twice. In pages {@code
 * #{t['proposal.edit.title']}}.
 */
public abstract class Texts extends ResourceBundle {

    /** The features that have texts; a test sees to it that none is forgotten. */
    public static final List<String> FEATURES =
            List.of(
                    "shared",
                    "search",
                    "help",
                    "organisation",
                    "account",
                    "livetext",
                    "event",
                    "overview",
                    "poll",
                    "proposal",
                    "seat",
                    "seat_round",
                    "meeting",
                    "pool",
                    "programme",
                    "signup",
                    "checkin",
                    "mailing",
                    "incoming",
                    "audit",
                    "job",
                    "api");

    private static final Map<Language, Texts> KNOWN = new ConcurrentHashMap<>();

    private final Map<String, Object> texts = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final Language language;

    protected Texts(Language language) {
        this.language = language;
        for (String feature : FEATURES) {
            load("texts/" + feature + '_' + language.tag() + ".properties");
        }
    }

    private void load(String file) {
        Properties read = new Properties();
        try (InputStream in = Texts.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                return;
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                read.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        read.forEach(
                (key, text) -> {
                    if (texts.putIfAbsent((String) key, text) != null) {
                        throw new IllegalStateException(
                                "Text " + key + " of " + file + " stands twice");
                    }
                });
    }

    /** The bundle for a language. */
    public static Texts of(Language language) {
        // A page asks for it hundreds of times; the JDK's own way looks for the caller's module.
        return KNOWN.computeIfAbsent(language, Texts::read);
    }

    private static Texts read(Language language) {
        return (Texts) getBundle("se.motesplats.shared.text.web.Texts", language.locale());
    }

    /**
     * A text with its placeholders {0}, {1} … filled in by {@link MessageFormat}: dates, times and
     * enums as people say them. Give years and codes as strings, or they become "2 022". In pages
     * {@code #{t.format('seat.left', 4)}}.
     */
    public String format(String key, Object... data) {
        var said = Arrays.stream(data).map(this::say).toArray();
        // The pattern is read once; a format may not be used by two at a time.
        MessageFormat format =
                formats.computeIfAbsent(
                        key, k -> new MessageFormat(getString(k), language.locale()));
        synchronized (format) {
            return format.format(said);
        }
    }

    /** What a value is called: {@code enum.EventStatus.CANCELLED}. */
    public String name(Enum<?> value) {
        return getString("enum." + value.getDeclaringClass().getSimpleName() + '.' + value.name());
    }

    private Object say(Object value) {
        if (value instanceof LocalDate day) {
            return HumanTime.day(day, language);
        }
        if (value instanceof LocalTime time) {
            return HumanTime.time(time, language);
        }
        if (value instanceof Instant moment) {
            return HumanTime.moment(moment, language);
        }
        return value instanceof Enum<?> constant ? name(constant) : value;
    }

    /** A message as it is, or the text of the key that it is when it stands in braces. */
    public String resolve(InvalidInput.Problem problem) {
        String message = problem.message();
        return message.startsWith("{") && message.endsWith("}")
                ? format(message.substring(1, message.length() - 1), problem.data().toArray())
                : message;
    }

    @Override
    protected Object handleGetObject(String key) {
        // A missing text must be seen, not break the page; a test finds every key that pages use.
        return texts.getOrDefault(key, "??" + key + "??");
    }

    @Override
    public boolean containsKey(String key) {
        return texts.containsKey(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
