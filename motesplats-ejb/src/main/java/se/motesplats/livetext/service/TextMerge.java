package se.motesplats.livetext.service;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.motesplats.livetext.Splice;

/**
 * Brings together what several people made of one text, word by word: what either took away is
 * gone, and every word that either wrote is there. Where both wrote in the same place both texts
 * stand, the one that came first before the other. What both did alike is done once.
 *
 * <p>The script of the page does the same with {@link #join} and {@link #typed}; the two must not
 * differ.
 */
public final class TextMerge {

    /** Words with what may stand within them (13.30, e-post), and signs. */
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(?:[.:,'’@/_-][\\p{L}\\p{N}\\p{M}]+)*|\\S");

    private static final Pattern LINE = Pattern.compile("[^\\n]*\\S[^\\n]*");

    /** Comparing takes as long as the one text times what is different: beyond that, by lines. */
    private static final long MOST_STEPS = 4_000_000;

    private TextMerge() {}

    /**
     * What two writers made of a text.
     *
     * @param base what both started from
     * @param theirs what has been saved since
     * @param mine what the other sends now
     */
    public static String merge(String base, String theirs, String mine) {
        if (mine.equals(base) || mine.equals(theirs)) {
            return theirs;
        }
        return theirs.equals(base) ? mine : join(base, between(base, theirs), between(base, mine));
    }

    /** All words of two texts, when nobody knows what both started from. */
    public static String unite(String theirs, String mine) {
        List<Splice> changes = between(theirs, mine);
        StringBuilder both = new StringBuilder();
        int kept = 0;
        for (Splice change : changes) {
            append(both, theirs.substring(kept, change.to()));
            append(both, change.with());
            kept = change.to();
        }
        append(both, theirs.substring(kept));
        return both.toString();
    }

    /**
     * How one text became another, in few places.
     *
     * @return splices of the first text, from its beginning to its end, that do not overlap
     */
    public static List<Splice> between(String before, String after) {
        return before.equals(after) ? List.of() : compare(before, after, 0, WORD);
    }

    /** Words decide what is the same, and not the spaces between, of which there are as many. */
    private static List<Splice> compare(String before, String after, int offset, Pattern by) {
        Words from = Words.of(before, by);
        Words to = Words.of(after, by);
        int most = Math.min(from.size(), to.size());
        int head = 0;
        while (head < most && from.word(head).equals(to.word(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && from.word(from.size() - 1 - tail).equals(to.word(to.size() - 1 - tail))) {
            tail++;
        }
        int olds = from.size() - head - tail;
        int news = to.size() - head - tail;
        if (by == WORD && (long) olds * news > MOST_STEPS) {
            return byLines(before, after);
        }
        List<int[]> changed = new ArrayList<>();
        if ((long) olds * news > MOST_STEPS) {
            changed.add(new int[] {head, head + olds, head, head + news});
        } else {
            for (AbstractDelta<String> delta :
                    DiffUtils.diff(
                                    from.words.subList(head, head + olds),
                                    to.words.subList(head, head + news),
                                    new MyersDiffWithLinearSpace<>())
                            .getDeltas()) {
                int source = head + delta.getSource().getPosition();
                int target = head + delta.getTarget().getPosition();
                changed.add(
                        new int[] {
                            source,
                            source + delta.getSource().size(),
                            target,
                            target + delta.getTarget().size()
                        });
            }
        }
        changed.add(new int[] {from.size(), from.size(), to.size(), to.size()});
        return splices(from, to, offset, changed);
    }

    /** The places of words that changed, and of the spaces behind words that did not. */
    private static List<Splice> splices(Words from, Words to, int offset, List<int[]> changed) {
        List<Splice> splices = new ArrayList<>();
        add(splices, offset, from, 0, from.start(0), to, 0, to.start(0));
        int i = 0;
        int j = 0;
        for (int[] change : changed) {
            for (; i < change[0]; i++, j++) {
                add(
                        splices,
                        offset,
                        from,
                        from.end(i),
                        from.start(i + 1),
                        to,
                        to.end(j),
                        to.start(j + 1));
            }
            add(
                    splices,
                    offset,
                    from,
                    from.start(change[0]),
                    from.start(change[1]),
                    to,
                    to.start(change[2]),
                    to.start(change[3]));
            i = change[1];
            j = change[3];
        }
        return splices;
    }

    private static void add(
            List<Splice> splices,
            int offset,
            Words from,
            int oldFrom,
            int oldTo,
            Words to,
            int newFrom,
            int newTo) {
        String old = from.text.substring(oldFrom, oldTo);
        String now = to.text.substring(newFrom, newTo);
        if (old.equals(now)) {
            return;
        }
        // Spaces at the end that both have are not changed: another may write behind the word.
        int same = 0;
        int most = Math.min(old.length(), now.length());
        while (same < most
                && old.charAt(old.length() - 1 - same) == now.charAt(now.length() - 1 - same)
                && Character.isWhitespace(old.charAt(old.length() - 1 - same))) {
            same++;
        }
        int at = offset + oldFrom;
        String with = now.substring(0, now.length() - same);
        Splice last = splices.isEmpty() ? null : splices.get(splices.size() - 1);
        if (last != null && last.to() == at) {
            splices.set(
                    splices.size() - 1,
                    new Splice(last.from(), offset + oldTo - same, last.with() + with));
        } else {
            splices.add(new Splice(at, offset + oldTo - same, with));
        }
    }

    /** Long texts that have little in common: their lines, and of those that changed the words. */
    private static List<Splice> byLines(String before, String after) {
        List<Splice> splices = new ArrayList<>();
        for (Splice lines : compare(before, after, 0, LINE)) {
            String old = before.substring(lines.from(), lines.to());
            if ((long) old.length() * lines.with().length() <= MOST_STEPS) {
                splices.addAll(compare(old, lines.with(), lines.from(), WORD));
            } else {
                splices.add(lines);
            }
        }
        return splices;
    }

    /**
     * The words of a text, and where they stand.
     *
     * @param starts where each begins, and at last where the text ends
     */
    private record Words(String text, List<String> words, List<Integer> starts) {

        static Words of(String text, Pattern by) {
            List<String> words = new ArrayList<>();
            List<Integer> starts = new ArrayList<>();
            Matcher word = by.matcher(text);
            while (word.find()) {
                words.add(word.group());
                starts.add(word.start());
            }
            starts.add(text.length());
            return new Words(text, words, starts);
        }

        int size() {
            return words.size();
        }

        String word(int number) {
            return words.get(number);
        }

        int start(int number) {
            return starts.get(number);
        }

        int end(int number) {
            return starts.get(number) + words.get(number).length();
        }
    }

    /** The text with the splices in it. */
    public static String apply(String text, List<Splice> splices) {
        StringBuilder changed = new StringBuilder();
        int kept = 0;
        for (Splice splice : splices) {
            changed.append(text, kept, splice.from()).append(splice.with());
            kept = splice.to();
        }
        return changed.append(text, kept, text.length()).toString();
    }

    /**
     * The text with the splices of two writers in it.
     *
     * @param first whose words stand first where both wrote in one place
     */
    public static String join(String base, List<Splice> first, List<Splice> second) {
        StringBuilder out = new StringBuilder();
        int kept = 0;
        int gone = 0;
        int i = 0;
        int j = 0;
        while (i < first.size() || j < second.size()) {
            int at =
                    Math.min(
                            i < first.size() ? first.get(i).from() : Integer.MAX_VALUE,
                            j < second.size() ? second.get(j).from() : Integer.MAX_VALUE);
            append(out, base.substring(Math.min(at, Math.max(kept, gone)), at));
            kept = Math.max(kept, at);
            Splice one = i < first.size() && first.get(i).from() == at ? first.get(i++) : null;
            Splice two = j < second.size() && second.get(j).from() == at ? second.get(j++) : null;
            if (one != null) {
                append(out, one.with());
                gone = Math.max(gone, one.to());
            }
            if (two != null) {
                append(out, two.equals(one) ? "" : two.with());
                gone = Math.max(gone, two.to());
            }
        }
        append(out, base.substring(Math.max(kept, gone)));
        return out.toString();
    }

    /** Words of two writers do not become one. */
    private static void append(StringBuilder out, String piece) {
        if (!out.isEmpty()
                && !piece.isEmpty()
                && isWord(out.codePointBefore(out.length()))
                && isWord(piece.codePointAt(0))) {
            out.append(' ');
        }
        out.append(piece);
    }

    private static boolean isWord(int character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.COMBINING_SPACING_MARK;
    }

    /**
     * What somebody typed since, as one place; whole words, for what is in the midst of one.
     *
     * @return nothing when the texts are alike
     */
    public static List<Splice> typed(String before, String after) {
        if (before.equals(after)) {
            return List.of();
        }
        int most = Math.min(before.length(), after.length());
        int from = 0;
        while (from < most && before.charAt(from) == after.charAt(from)) {
            from++;
        }
        if (from > 0 && Character.isHighSurrogate(before.charAt(from - 1))) {
            from--; // never within a sign of two characters
        }
        int tail = 0;
        while (tail < most - from
                && before.charAt(before.length() - 1 - tail)
                        == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        if (tail > 0 && Character.isLowSurrogate(before.charAt(before.length() - tail))) {
            tail--;
        }
        int to = before.length() - tail;
        int end = after.length() - tail;
        if (isInWord(before, from) || isInWord(after, from)) {
            while (from > 0 && isWord(before.codePointBefore(from))) {
                from -= Character.charCount(before.codePointBefore(from));
            }
        }
        if (isInWord(before, to) || isInWord(after, end)) {
            while (to < before.length() && isWord(before.codePointAt(to))) {
                int length = Character.charCount(before.codePointAt(to));
                to += length;
                end += length;
            }
        }
        return List.of(trimmed(before, new Splice(from, to, after.substring(from, end))));
    }

    /** Without whole words at either end that stay: somebody else may have written beside them. */
    private static Splice trimmed(String before, Splice typed) {
        String old = before.substring(typed.from(), typed.to());
        String now = typed.with();
        int most = Math.min(old.length(), now.length());
        int tail = 0;
        for (int i = 1;
                i <= most && old.charAt(old.length() - i) == now.charAt(now.length() - i);
                i++) {
            if (!isCut(old, old.length() - i) && !isCut(now, now.length() - i)) {
                tail = i;
            }
        }
        int head = 0;
        for (int i = 1; i <= most - tail && old.charAt(i - 1) == now.charAt(i - 1); i++) {
            if (!isCut(old, i) && !isCut(now, i)) {
                head = i;
            }
        }
        return new Splice(
                typed.from() + head, typed.to() - tail, now.substring(head, now.length() - tail));
    }

    /**
     * Whether somebody typed in one place, where at most one word changed. What was written in
     * several places comes as one splice with all between, which is no change: that has to be
     * compared properly first.
     */
    public static boolean isOnePlace(String before, List<Splice> typed) {
        for (Splice splice : typed) {
            String gone = before.substring(splice.from(), splice.to()).strip();
            if (gone.chars().anyMatch(Character::isWhitespace)
                    || (!gone.isEmpty() && splice.with().contains(gone))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInWord(String text, int at) {
        return at > 0
                && at < text.length()
                && isWord(text.codePointBefore(at))
                && isWord(text.codePointAt(at));
    }

    /**
     * Whether a text that ended there would end within a word, or within a sign of two characters.
     */
    private static boolean isCut(String text, int at) {
        return isInWord(text, at)
                || (at > 0
                        && at < text.length()
                        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)));
    }
}
