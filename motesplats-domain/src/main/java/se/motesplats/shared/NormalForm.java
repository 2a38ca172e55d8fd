package se.motesplats.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * The one way in which a text is kept. The same letter can be written in several ways: on a Mac, a
 * copied "Å" is often an "A" with a ring behind it, which prints as two signs and is not found by
 * who types one. What comes in, by form, paste, file or REST, is brought to the composed form (NFC)
 * where it is read, and nowhere else.
 */
public final class NormalForm {

    private NormalForm() {}

    /**
     * A text as it is kept: composed, and without the invisible signs that turn the direction of
     * what follows. They are copied along from other programs, and could show a name or an address
     * as another one. A text of nothing but signs that nobody sees is no text, so that whoever asks
     * whether a field is filled gets the answer that a reader would give.
     */
    public static String of(String text) {
        if (!text.isBlank() && HiddenSign.isAll(text)) {
            return "";
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return composed.codePoints().noneMatch(NormalForm::turns)
                ? composed
                // What stood on both sides of a sign may belong together now.
                : Normalizer.normalize(without(composed, NormalForm::turns), Normalizer.Form.NFC);
    }

    /** U+202A to U+202E and U+2066 to U+2069: embeddings, overrides and isolates. */
    private static boolean turns(int sign) {
        return (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
    }

    /**
     * A name as it is kept: on one line, with single spaces, and without signs that nobody sees.
     * Those that join and part letters stay: Persian names and combined emoji are written with
     * them.
     */
    public static String name(String text) {
        return without(of(text), NormalForm::isStray)
                .replace('\u00A0', ' ')
                .replaceAll("\\s+", " ")
                .strip();
    }

    /**
     * Zero width space, soft hyphen, word joiner, byte order mark and marks of direction: no part
     * of any name.
     */
    private static boolean isStray(int sign) {
        return sign == 0x200B
                || sign == 0x00AD
                || sign == 0x2060
                || sign == 0xFEFF
                || sign == 0x200E
                || sign == 0x200F
                || sign == 0x061C;
    }

    /** What texts are compared and searched by: as {@link #name}, without regard to case. */
    public static String key(String text) {
        return Normalizer.normalize(name(text).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private static String without(String text, IntPredicate sign) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(sign.negate()).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
