package se.motesplats.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import se.motesplats.shared.NormalForm;
import se.motesplats.shared.SearchPattern;

/**
 * What somebody typed to find something, in the forms that the database looks for.
 *
 * @param typed as it is compared: in lower case, with single spaces
 * @param words the words of it
 */
public record SearchText(String typed, List<String> words) {

    /** What is typed beyond these finds nothing better. */
    public static final int MOST_LETTERS = 100;

    private static final int MOST_WORDS = 8;
    private static final int FEWEST_LETTERS = 2;

    public SearchText {
        words = List.copyOf(words);
    }

    public static SearchText of(String text) {
        String key = NormalForm.key(text);
        String typed =
                key.codePointCount(0, key.length()) <= MOST_LETTERS
                        ? key
                        : key.substring(0, key.offsetByCodePoints(0, MOST_LETTERS)).strip();
        return new SearchText(
                typed,
                Arrays.stream(typed.split(" "))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .toList());
    }

    /** One letter fits nearly everything. */
    public boolean isEnough() {
        return typed.codePointCount(0, typed.length()) >= FEWEST_LETTERS;
    }

    /** Each word for {@code search_key(…) like … escape '!'}. */
    public List<String> patterns() {
        return words.stream().map(SearchPattern::of).toList();
    }

    /** Each word as {@code search_key(…)} has it. */
    public List<String> plainWords() {
        return words.stream().map(SearchPattern::plain).toList();
    }

    /**
     * Each word at the beginning of a word, one a line, for {@code search_key(…) like all
     * (string_to_array(…))}.
     */
    public String beginnings() {
        return plainWords().stream()
                .map(word -> "% " + word.replaceAll("[\\\\%_]", "\\\\$0") + '%')
                .collect(Collectors.joining("\n"));
    }

    /** All words, each as the beginning of one, for {@code to_tsquery}; empty without letters. */
    public String query() {
        return words.stream()
                .flatMap(word -> Arrays.stream(word.split("[^\\p{L}\\p{N}]+")))
                .filter(part -> !part.isEmpty())
                .distinct()
                .map(part -> part + ":*")
                .collect(Collectors.joining(" & "));
    }
}
