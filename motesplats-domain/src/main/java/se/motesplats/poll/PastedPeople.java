package se.motesplats.poll;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.motesplats.shared.NormalForm;

/**
 * People as they are pasted from a mail program or a list: "Anna Berg &lt;anna.berg@…&gt;", "Berg,
 * Anna &lt;…&gt;", "Anna Berg anna.berg@…" or the address alone, one a line or with semicolons
 * between.
 */
public final class PastedPeople {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),;:]+@[^\\s<>\"(),;:]+");
    private static final Pattern AROUND = Pattern.compile("[\"<>()\\t]+|mailto:");
    private static final Pattern PARTS = Pattern.compile("[._\\-+0-9]+");

    private PastedPeople() {}

    /**
     * One of them.
     *
     * @param named whether the name was pasted; else it is made of the address
     */
    public record Pasted(
            String line, String givenName, String familyName, String email, boolean named) {

        /** Whether there is an address at all; what is wrong with it, its own rule says. */
        public boolean hasAddress() {
            return !email.isEmpty();
        }
    }

    /** All that were pasted, those without an address too; none is left out silently. */
    public static List<Pasted> read(String text) {
        return NormalForm.of(text)
                .lines()
                .flatMap(line -> pieces(line).stream())
                .filter(piece -> !piece.isBlank())
                .map(piece -> one(piece.strip()))
                .toList();
    }

    /** A comma ends a person only behind the address: "Berg, Anna" is one. */
    private static List<String> pieces(String line) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == ';' || (letter == ',' && line.substring(from, at).contains("@"))) {
                pieces.add(line.substring(from, at));
                from = at + 1;
            }
        }
        pieces.add(line.substring(from));
        return pieces;
    }

    private static Pasted one(String line) {
        Matcher found = ADDRESS.matcher(line.replace("mailto:", " "));
        if (!found.find()) {
            return new Pasted(line, "", "", "", false);
        }
        String email = found.group();
        String rest =
                AROUND.matcher(line.replace(email, " "))
                        .replaceAll(" ")
                        .strip()
                        .replaceAll(",$", "");
        if (rest.isBlank()) {
            return named(line, fromAddress(email), email, false);
        }
        int comma = rest.indexOf(',');
        String name =
                comma > 0
                        ? rest.substring(comma + 1).strip() + ' ' + rest.substring(0, comma)
                        : rest;
        return named(line, name, email, true);
    }

    private static Pasted named(String line, String name, String email, boolean named) {
        String plain = NormalForm.name(name);
        int last = plain.lastIndexOf(' ');
        return new Pasted(
                line,
                last < 0 ? plain : plain.substring(0, last),
                last < 0 ? "" : plain.substring(last + 1),
                email,
                named);
    }

    /** "anna.berg@…" is most probably called Anna Berg. */
    private static String fromAddress(String email) {
        String local = email.substring(0, email.indexOf('@'));
        String name =
                Arrays.stream(PARTS.split(local))
                        .filter(part -> !part.isEmpty())
                        .map(
                                part ->
                                        part.substring(0, 1).toUpperCase(Locale.ROOT)
                                                + part.substring(1))
                        .collect(Collectors.joining(" "));
        return name.isEmpty() ? local : name;
    }
}
