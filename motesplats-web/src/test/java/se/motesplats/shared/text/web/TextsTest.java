package se.motesplats.shared.text.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.motesplats.shared.Language;

class TextsTest {

    private static final Path FILES = Path.of("src/main/resources/texts");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final List<Path> SOURCES =
            List.of(
                    Path.of("../motesplats-domain/src/main/java"),
                    Path.of("../motesplats-ejb/src/main/java"),
                    Path.of("src/main/java"));

    private final Texts swedish = Texts.of(Language.SV);
    private final Texts english = Texts.of(Language.EN);

    @Test
    void both_languages_say_the_same_things() {
        assertThat(keys(english)).isEqualTo(keys(swedish));
    }

    /** What they name is a limit of ours that is never one, or a negative number. */
    private static final Set<String> LIMITS =
            Set.of(
                    "error.account.tokenLifetime",
                    "error.checkin.fullUntil",
                    "error.event.tooManyDays",
                    "error.seat.negativeSeats",
                    "error.table.tooManyRows",
                    "organisation.import.chooseHelp",
                    "seat.compare.losses",
                    "seat.import.fileHelp",
                    "seat.import.linesHelp");

    @Test
    void both_languages_use_the_same_placeholders() {
        Set<String> different = new TreeSet<>();
        for (String key : keys(swedish)) {
            if (!placeholders(swedish.getString(key))
                    .equals(placeholders(english.getString(key)))) {
                different.add(key);
            }
        }
        assertThat(different).isEmpty();
    }

    /** "1 platser": what is counted is said in its own form when it is one. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void one_is_said_in_the_singular(Language language) {
        Texts texts = Texts.of(language);
        Pattern wrong =
                Pattern.compile(
                        "\\b1 (är )?(platser|namngivna|lediga|återlämnade|ofördelade|fördelade|hållna|antagna|avböjda"
                                + "|kommuner|enheter|personer|dagar|minuter|rader"
                                + "|seats|places|municipalities|units|people|persons|days|minutes|rows|reviews|are (named|free|needed|kept|held|left))\\b");
        assertThat(keys(texts))
                .filteredOn(key -> !placeholders(texts.getString(key)).isEmpty())
                .filteredOn(key -> !LIMITS.contains(key))
                .filteredOn(key -> wrong.matcher(texts.format(key, 1, 1, 1, 1, 1, 1, 1, 1)).find())
                .isEmpty();
    }

    /** MessageFormat takes a single apostrophe for the start of a quotation. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void apostrophes_are_doubled_where_there_are_placeholders(Language language) {
        Texts texts = Texts.of(language);
        assertThat(keys(texts))
                .filteredOn(key -> !placeholders(texts.getString(key)).isEmpty())
                .noneMatch(key -> texts.getString(key).replace("''", "").contains("'"));
    }

    @Test
    void every_file_is_loaded() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .allMatch(
                            name ->
                                    Texts.FEATURES.contains(
                                            name.replaceAll("_(sv|en)\\.properties$", "")));
        }
    }

    @Test
    void no_key_stands_twice_in_a_file() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.toList()) {
                List<String> keys =
                        Files.readAllLines(file).stream()
                                .filter(line -> line.matches("[\\w.]+=.*"))
                                .map(line -> line.substring(0, line.indexOf('=')))
                                .toList();
                assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void every_refusal_has_a_text() throws IOException {
        Pattern key = Pattern.compile("\"\\{?(error\\.[a-z]\\w*(?:\\.\\w+)*)}?\"");
        Set<String> missing = new TreeSet<>();
        for (Path source : SOURCES) {
            try (Stream<Path> files = Files.walk(source)) {
                files.filter(f -> f.toString().endsWith(".java"))
                        .forEach(
                                file -> {
                                    Matcher found = key.matcher(read(file));
                                    while (found.find()) {
                                        if (!swedish.containsKey(found.group(1))) {
                                            missing.add(file.getFileName() + " " + found.group(1));
                                        }
                                    }
                                });
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_value_of_a_named_enum_has_a_name() throws IOException {
        Pattern constants =
                Pattern.compile("\\benum (\\w+)[^{]*\\{(.*?)(?:;|\\n\\s*\\})", Pattern.DOTALL);
        Pattern comment = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
        Pattern arguments = Pattern.compile("\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)", Pattern.DOTALL);
        Set<String> named = new TreeSet<>();
        keys(swedish).stream()
                .filter(k -> k.startsWith("enum."))
                .forEach(k -> named.add(k.substring(5, k.lastIndexOf('.'))));
        Set<String> missing = new TreeSet<>();
        for (Path source : SOURCES) {
            try (Stream<Path> files = Files.walk(source)) {
                files.filter(f -> f.toString().endsWith(".java"))
                        .forEach(
                                file -> {
                                    String code = comment.matcher(read(file)).replaceAll("");
                                    Matcher found = constants.matcher(code);
                                    while (found.find()) {
                                        String type = found.group(1);
                                        String list =
                                                arguments.matcher(found.group(2)).replaceAll("");
                                        for (String constant : list.split("[,\\s]+")) {
                                            String key = "enum." + type + '.' + constant;
                                            if (named.contains(type)
                                                    && constant.matches("[A-Z][A-Z0-9_]*")
                                                    && !swedish.containsKey(key)) {
                                                missing.add(key);
                                            }
                                        }
                                    }
                                });
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void says_days_and_values_in_words() {
        LocalDate day = LocalDate.of(2022, 4, 6);
        assertThat(swedish.format("home.due.calm", day)).isEqualTo("senast onsdag 6 april 2022");
        assertThat(english.format("home.due.calm", Language.SV)).isEqualTo("by Swedish");
    }

    @Test
    void messages_of_constraints_exist_in_both_languages() {
        assertThat(load("../motesplats-ejb/src/main/resources/ValidationMessages_en.properties"))
                .isEqualTo(
                        load(
                                "../motesplats-ejb/src/main/resources/ValidationMessages_sv.properties"))
                .isNotEmpty();
    }

    private static Set<String> load(String file) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file))) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(read.stringPropertyNames());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(Texts texts) {
        return new TreeSet<>(Collections.list(texts.getKeys()));
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
