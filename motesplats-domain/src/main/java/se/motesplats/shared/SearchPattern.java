package se.motesplats.shared;

import java.util.Arrays;
import java.util.List;

/**
 * What somebody typed to find something by a part of it, as a pattern for {@code search_key(…) like
 * … escape '!'} in the database. Its index knows three letters that follow each other; one or two
 * letters alone are looked for at the beginning of words, which it knows as well.
 */
public final class SearchPattern {

    private static final int ANYWHERE_FROM = 3;

    /** Letters with dots and accents, and what people type who leave them out. */
    private static final String ACCENTED = "åäáàâãæçčćđéèêëíìîïłñöóòôõøšúùûüýÿž";

    private static final String PLAIN = "aaaaaaacccdeeeeiiiilnoooooosuuuuyyz";

    private SearchPattern() {}

    /** As {@code search_key} of the database makes it: a key without dots and accents. */
    public static String plain(String key) {
        StringBuilder plain = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char letter = key.charAt(i);
            int place = ACCENTED.indexOf(letter);
            plain.append(place < 0 ? letter : PLAIN.charAt(place));
        }
        return plain.toString();
    }

    /** The whole of it as one piece; everything for nothing typed. */
    public static String of(String typed) {
        String key = plain(NormalForm.key(typed));
        if (key.isEmpty()) {
            return "%";
        }
        return (key.length() < ANYWHERE_FROM ? "% " : "%") + escaped(key) + '%';
    }

    /** Each word by itself, in any order; none for nothing typed. */
    public static List<String> ofWords(String typed) {
        return Arrays.stream(NormalForm.key(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .map(SearchPattern::of)
                .toList();
    }

    /** The signs of patterns as letters, where {@code !} escapes them. */
    public static String escaped(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }
}
