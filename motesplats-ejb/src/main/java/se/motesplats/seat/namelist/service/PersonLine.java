package se.motesplats.seat.namelist.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.EmailAddress;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.sheet.service.SheetWriter;

/**
 * A line as it is copied from a mail, a page or a spreadsheet. It is parted by the addresses in it:
 * each belongs to one person, and what no address belongs to is somebody without one. So no part of
 * a line is lost, whatever stands between.
 */
final class PersonLine {

    /** What parts fields or people, the surest first. */
    private static final char[] SEPARATORS = {'\t', ';', '|', ','};

    private static final String NO_PART_OF_AN_ADDRESS = ";,<>\"“”„()[]|";

    /** Longer than any line of people; what is longer is refused as a whole. */
    private static final int LONGEST = 50_000;

    /** Names the people of a mail, and is none of them. */
    private static final Pattern LABEL =
            Pattern.compile("(?i)^\\s*(?:till|kopia|hemlig kopia|från|to|cc|bcc|from)\\s*:");

    private final int number;
    private final String text;
    private final List<NameList.Line> lines = new ArrayList<>();

    private PersonLine(int number, String text) {
        this.number = number;
        this.text = text;
    }

    /** An address, with the brackets around it if there are some. */
    private record Found(int from, int to, String address, boolean inBrackets) {}

    static List<NameList.Line> of(int number, String text) {
        if (text.length() > LONGEST) {
            String shown = text.substring(0, 2 * Lengths.EMAIL);
            return List.of(new NameList.Line(number, shown, "", shown, false));
        }
        String plain = LABEL.matcher(text).replaceFirst("").replaceAll("(?i)mailto:", "");
        PersonLine line = new PersonLine(number, plain);
        line.read();
        return line.lines.stream()
                .map(one -> looksComputed(one) ? one.as(true, one.isHidden()) : one)
                .toList();
    }

    private static boolean looksComputed(NameList.Line line) {
        return Stream.of(line.givenName(), line.familyName())
                .anyMatch(name -> !name.isEmpty() && "=+-@".indexOf(name.charAt(0)) >= 0);
    }

    /**
     * Fields of one person in any order.
     *
     * @param isFormula whether a program would compute one of them
     */
    static NameList.Line ofFields(int number, List<String> fields, boolean isFormula) {
        String email =
                fields.stream()
                        .filter(f -> f.indexOf('@') > 0)
                        .distinct()
                        .collect(Collectors.joining("; "));
        List<String> names =
                fields.stream()
                        .filter(f -> f.indexOf('@') <= 0)
                        .filter(PersonLine::hasLetters)
                        .filter(f -> !PersonName.isTitle(f))
                        .toList();
        PersonName name =
                names.size() >= 2
                        ? PersonName.of(names.get(0), names.get(1))
                        : PersonName.of(names.isEmpty() ? "" : names.get(0));
        return new NameList.Line(number, name.given(), name.family(), email.strip(), isFormula);
    }

    /**
     * The one address in a text, without a name around it that brackets tell apart; empty if there
     * is another one, or something that could be part of it.
     */
    static Optional<String> onlyAddress(String text) {
        if (EmailAddress.isValid(text)) {
            return Optional.of(text);
        }
        String plain = text.replaceAll("(?i)mailto:", "");
        List<Found> found = new PersonLine(1, plain).addresses();
        if (found.size() != 1) {
            return Optional.empty();
        }
        Found one = found.get(0);
        String around = plain.substring(0, one.from()) + plain.substring(one.to());
        return one.inBrackets() || !hasLetters(around)
                ? Optional.of(one.address())
                : Optional.empty();
    }

    private void read() {
        List<Found> found = addresses();
        if (found.isEmpty()) {
            lines.add(ofFields(number, fields(text), false));
            return;
        }
        List<String> gaps = new ArrayList<>();
        int from = 0;
        for (Found one : found) {
            gaps.add(text.substring(from, one.from()));
            from = one.to();
        }
        gaps.add(text.substring(from));
        if (isAddressFirst(found, gaps)) {
            for (int i = 0; i < found.size(); i++) {
                add(fields(gaps.get(i + 1)), found.get(i).address());
            }
            return;
        }
        for (int i = 0; i < found.size(); i++) {
            String before = gaps.get(i);
            boolean last = i + 1 == found.size();
            if (!endsInSeparator(before)) {
                nameInFront(before, found.get(i));
            } else if (last && found.size() == 1) {
                List<String> all = new ArrayList<>(fields(before));
                all.addAll(fields(gaps.get(1)));
                add(all, found.get(i).address());
                return;
            } else {
                add(fields(before), found.get(i).address());
            }
        }
        rest(gaps.get(found.size()));
    }

    /** "a@x Anna Alm; b@x Bo Berg" */
    private static boolean isAddressFirst(List<Found> found, List<String> gaps) {
        return found.stream().noneMatch(Found::inBrackets)
                && !hasLetters(gaps.get(0))
                && gaps.stream().skip(1).allMatch(PersonLine::hasLetters);
    }

    private void add(List<String> fields, String address) {
        List<String> all = new ArrayList<>();
        all.add(address);
        all.addAll(fields);
        lines.add(ofFields(number, all, false));
    }

    /** "Cilla Ceder; Bo Berg b@x": only the last piece belongs to the address. */
    private void nameInFront(String before, Found address) {
        List<String> pieces = pieces(before, ';');
        boolean parted =
                pieces.size() == 2 && pieces.stream().noneMatch(piece -> piece.contains(" "));
        if (parted) {
            add(pieces, address.address());
            return;
        }
        for (int i = 0; i + 1 < pieces.size(); i++) {
            rest(pieces.get(i));
        }
        String name = pieces.isEmpty() ? "" : pieces.get(pieces.size() - 1);
        add(name.contains("\t") ? fields(name) : List.of(name), address.address());
    }

    /** What stands without an address: somebody, unless it only says what the one before is. */
    private void rest(String text) {
        for (String piece : pieces(withoutBrackets(text), ';')) {
            String plain = piece.replaceAll("^[\\s,;|]+", "");
            if (hasLetters(plain) && !PersonName.isTitle(plain)) {
                lines.add(ofFields(number, List.of(plain), false));
            }
        }
    }

    /** By hand: a pattern would look for each opening bracket's end anew. */
    private static String withoutBrackets(String text) {
        StringBuilder plain = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', from)) {
            int close = text.indexOf(')', open);
            if (close < 0) {
                break;
            }
            plain.append(text, from, open).append(' ');
            from = close + 1;
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static boolean endsInSeparator(String gap) {
        // A tab is a separator and a blank.
        int last = gap.length();
        while (last > 0 && " \"“”'".indexOf(gap.charAt(last - 1)) >= 0) {
            last--;
        }
        String end = gap.substring(0, last);
        String begun = end.replaceAll("^[\\s,;|]+", "");
        return hasLetters(begun) && "\t;|,".indexOf(end.charAt(end.length() - 1)) >= 0;
    }

    private static List<String> fields(String text) {
        for (char separator : SEPARATORS) {
            if (text.indexOf(separator) >= 0) {
                List<String> pieces = pieces(text, separator);
                if (pieces.size() > 1 || separator != ',') {
                    return pieces;
                }
            }
        }
        return text.isBlank() ? List.of() : List.of(text.strip());
    }

    /** Parts a text, not within quotes; without blank pieces. */
    private static List<String> pieces(String text, char separator) {
        List<String> pieces = new ArrayList<>();
        boolean quotes = text.chars().filter(c -> c == '"').count() % 2 == 0;
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) == '"') {
                quoted = quotes && !quoted;
            }
            if (i == text.length() || (text.charAt(i) == separator && !quoted)) {
                String piece = text.substring(from, i);
                if (!piece.isBlank()) {
                    pieces.add(piece.strip());
                }
                from = i + 1;
            }
        }
        return pieces;
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter)
                || text.codePoints().anyMatch(c -> c == 0xFFFD);
    }

    private List<Found> addresses() {
        List<Found> found = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(from, at + 1))) {
            Found one = addressAt(at, from);
            if (one == null) {
                // No address in this piece: the next sign to look at stands behind it.
                from = Math.max(from, endOfPart(at));
                continue;
            }
            from = one.to();
            Found before = found.isEmpty() ? null : found.get(found.size() - 1);
            if (before != null
                    && before.address().equalsIgnoreCase(one.address())
                    && !hasLetters(text.substring(before.to(), one.from()))) {
                // "a@x <a@x>": a program's way to say the address of a link.
                found.set(
                        found.size() - 1,
                        new Found(before.from(), one.to(), one.address(), one.inBrackets()));
            } else {
                found.add(one);
            }
        }
        return found;
    }

    private @Nullable Found addressAt(int at, int from) {
        int open = text.lastIndexOf('<', at);
        boolean opened = open >= from && text.lastIndexOf('>', at) < open;
        if (opened) {
            int close = text.indexOf('>', at);
            int next = text.indexOf('<', at);
            if (close >= 0 && (next < 0 || close < next)) {
                return new Found(open, close + 1, text.substring(open + 1, close).strip(), true);
            }
        }
        int start = at;
        while (start > from && isPart(text.charAt(start - 1))) {
            start--;
        }
        int end = endOfPart(at);
        String address =
                unquoted(SheetWriter.unguarded(text.substring(start, end)), end)
                        .replaceAll("['.:]+$", "");
        if (address.indexOf('@') <= 0) {
            return null;
        }
        return new Found(opened ? open : start, end, address, opened);
    }

    /** An apostrophe is a sign of addresses, too, unless another one closes what it opens. */
    private String unquoted(String address, int end) {
        boolean closed = address.indexOf('\'', 1) > 0 || text.indexOf('\'', end) >= 0;
        return closed ? address.replaceAll("^'+", "") : address;
    }

    private int endOfPart(int at) {
        int end = at;
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPart(char c) {
        return !Character.isWhitespace(c) && NO_PART_OF_AN_ADDRESS.indexOf(c) < 0;
    }
}
