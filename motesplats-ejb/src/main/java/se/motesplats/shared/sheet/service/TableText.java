package se.motesplats.shared.sheet.service;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.RuleViolation;

/**
 * The text of a file whose encoding nobody tells: UTF-8, UTF-16, or what Windows, old Macs and DOS
 * write, also line by line, because lists are glued together from several sources.
 *
 * @param oldEncoding the name of the encoding, where it is one that is hardly used any more and had
 *     to be guessed by what letters come out
 */
record TableText(String text, @Nullable String oldEncoding) {

    /** In the order in which they are believed. */
    private static final List<Charset> OLD =
            List.of(
                    Charset.forName("windows-1252"),
                    Charset.forName("x-MacRoman"),
                    Charset.forName("IBM850"));

    private static final List<String> NAMES = List.of("Windows-1252", "MacRoman", "CP850");

    private static final String VOWELS = "aeiouyåäöæøéèüAEIOUYÅÄÖÆØÉÈÜ";

    static TableText of(byte[] file) {
        if (TableReader.startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return lines(file, 3);
        }
        if (TableReader.startsWith(file, 0xFF, 0xFE)) {
            return new TableText(
                    new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE), null);
        }
        if (TableReader.startsWith(file, 0xFE, 0xFF)) {
            return new TableText(
                    new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE), null);
        }
        // Latin letters in UTF-16 have a zero in every other byte.
        int even = 0;
        int odd = 0;
        for (int i = 0; i < file.length; i++) {
            if (file[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (odd > file.length / 4 && even == 0) {
            return new TableText(new String(file, StandardCharsets.UTF_16LE), null);
        }
        if (even > file.length / 4 && odd == 0) {
            return new TableText(new String(file, StandardCharsets.UTF_16BE), null);
        }
        if (even + odd > 0) {
            throw new RuleViolation("error.table.notATable");
        }
        return lines(file, 0);
    }

    /** Where a line stands, and what it is in UTF-8; null if it is not. */
    private record Line(int from, int to, @Nullable String utf8) {

        static Line of(byte[] file, int from, int to) {
            try {
                return new Line(
                        from,
                        to,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .decode(ByteBuffer.wrap(file, from, to - from))
                                .toString());
            } catch (CharacterCodingException e) {
                return new Line(from, to, null);
            }
        }

        String in(byte[] file, Charset charset) {
            return utf8 == null ? new String(file, from, to - from, charset) : utf8;
        }
    }

    private static TableText lines(byte[] file, int from) {
        List<Line> lines = new ArrayList<>();
        int start = from;
        for (int i = from; i <= file.length; i++) {
            // Old Macs end lines with a carriage return alone.
            if (i == file.length || file[i] == '\n' || file[i] == '\r') {
                lines.add(Line.of(file, start, Math.min(i + 1, file.length)));
                start = i + 1;
            }
        }
        int best = 0;
        int most = Integer.MIN_VALUE;
        for (int i = 0; i < OLD.size(); i++) {
            int likely = 0;
            for (Line line : lines) {
                likely += line.utf8() == null ? likelihood(line.in(file, OLD.get(i))) : 0;
            }
            if (likely > most) {
                best = i;
                most = likely;
            }
        }
        StringBuilder text = new StringBuilder(file.length);
        for (Line line : lines) {
            text.append(line.in(file, OLD.get(best)));
        }
        return new TableText(text.toString(), best == 0 ? null : NAMES.get(best));
    }

    /** How much like Swedish names the letters outside of ASCII are. */
    private static int likelihood(String line) {
        int sum = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < 0x80) {
                continue;
            }
            char before = i == 0 ? ' ' : line.charAt(i - 1);
            char after = i + 1 == line.length() ? ' ' : line.charAt(i + 1);
            if (!Character.isLetter(c)) {
                sum -= "\u00A0–—’”“´§°·•".indexOf(c) >= 0 ? 1 : 3;
            } else {
                sum += "åäöÅÄÖ".indexOf(c) >= 0 ? 3 : "éÉüÜæøÆØ".indexOf(c) >= 0 ? 2 : 1;
                sum -= isMisplaced(c, before, after) ? 4 : 0;
            }
        }
        return sum;
    }

    /** A capital within a word, a name that begins small, or two vowels or three consonants. */
    private static boolean isMisplaced(char c, char before, char after) {
        boolean first = !Character.isLetter(before);
        if (Character.isUpperCase(c)) {
            return !first && Character.isLowerCase(before);
        }
        if (first && Character.isLetter(after)) {
            return true;
        }
        boolean vowel = VOWELS.indexOf(c) >= 0;
        boolean between = Character.isLetter(before) && Character.isLetter(after);
        return vowel
                ? VOWELS.indexOf(before) >= 0 && before != ' '
                : between && VOWELS.indexOf(before) < 0 && VOWELS.indexOf(after) < 0;
    }
}
