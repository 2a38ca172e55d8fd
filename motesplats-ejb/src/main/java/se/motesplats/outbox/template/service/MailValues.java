package se.motesplats.outbox.template.service;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a mail is filled with, as its template declares it: plain text, conditions, and lists of
 * them, nothing that has methods of its own. What somebody typed stays what it is, a piece of text:
 * it begins no line and no header, ends within a length, and does not turn what stands after it.
 */
final class MailValues {

    /** Letters of what was typed on one line, and of what was typed on several. */
    static final int LONGEST_LINE = 500;

    static final int LONGEST_TEXT = 10_000;

    /** What is further away is not looked at. */
    private static final int FAR = 20_000;

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    private static final Pattern TURNS =
            Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C]");
    private static final Pattern RIGHT_TO_LEFT =
            Pattern.compile("[\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}\\p{IsThaana}\\p{IsNko}]");

    /** Begins and ends what has a direction of its own (Unicode, Annex 9). */
    private static final char FIRST_STRONG_ISOLATE = '\u2068';

    private static final char POP_ISOLATE = '\u2069';

    private final String base;
    private final List<String> missing = new ArrayList<>();

    /**
     * @param base address of the application, without a slash at its end
     */
    MailValues(String base) {
        this.base = base;
    }

    /** Declared words for which there was nothing, though there should always be something. */
    List<String> missing() {
        return missing;
    }

    Map<String, Object> of(List<MailWord> words, Map<?, ?> given) {
        Map<String, Object> values = new HashMap<>();
        for (MailWord word : words) {
            Object value = given.get(word.name());
            switch (word.kind()) {
                case CONDITION -> values.put(word.name(), holds(value));
                case LINES ->
                        values.put(
                                word.name(),
                                each(value).stream().map(line -> text(word, line)).toList());
                case GROUP ->
                        values.put(
                                word.name(),
                                each(value).stream()
                                        .map(row -> of(word.parts(), (Map<?, ?>) row))
                                        .toList());
                case MAYBE, ADDRESS -> values.put(word.name(), one(word, value));
                case VALUE -> {
                    if (value == null) {
                        missing.add(word.name());
                    } else {
                        values.put(word.name(), one(word, value));
                    }
                }
            }
        }
        return values;
    }

    /** No value, a "no" and an empty list are nothing. */
    private String one(MailWord word, @Nullable Object value) {
        List<?> all = each(value);
        String text = all.isEmpty() ? "" : text(word, all.get(0));
        return word.kind() == MailWord.Kind.ADDRESS && text.startsWith("/") ? base + text : text;
    }

    private static boolean holds(@Nullable Object value) {
        return value instanceof Boolean yes ? yes : !each(value).isEmpty() && !"".equals(value);
    }

    private static List<?> each(@Nullable Object value) {
        if (value instanceof Collection<?> some) {
            return List.copyOf(some);
        }
        return value == null || Boolean.FALSE.equals(value) ? List.of() : List.of(value);
    }

    private static String text(MailWord word, Object value) {
        String text = value.toString();
        return switch (word.trust()) {
            case MADE -> text;
            case TYPED -> line(text);
            case TYPED_TEXT -> paragraphs(text);
        };
    }

    /** Somebody's words on one line. */
    static String line(String typed) {
        return isolated(cut(plain(BREAKS.matcher(cut(typed, FAR)).replaceAll(" ")), LONGEST_LINE));
    }

    /** Somebody's words that may have paragraphs. */
    static String paragraphs(String typed) {
        return cut(typed, LONGEST_TEXT)
                .lines()
                .map(line -> isolated(plain(CONTROLS.matcher(line).replaceAll(" "))))
                .collect(Collectors.joining("\n"));
    }

    private static String plain(String typed) {
        return TURNS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll("")
                .strip();
    }

    /** Not within a letter of two units. */
    static String cut(String text, int letters) {
        return text.length() <= letters || text.codePointCount(0, text.length()) <= letters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, letters)).strip() + '…';
    }

    private static String isolated(String text) {
        return RIGHT_TO_LEFT.matcher(text).find()
                ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE
                : text;
    }
}
