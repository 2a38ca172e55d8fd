package se.motesplats.seat.service;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.service.TableReader;
import se.motesplats.shared.service.TableRow;

/**
 * Names and addresses out of what people have: a file with headings, or lines as they are copied
 * from a mail or a spreadsheet. It decides nothing about the people.
 */
final class NameList {

    /** More people than that are named in several steps. */
    static final int MOST = 1000;

    /**
     * One line of the list.
     *
     * @param number where it stands, from 1
     * @param isFormula whether a program would compute one of these, or could take a name for it
     */
    record Line(int number, String givenName, String familyName, String email, boolean isFormula) {
        Line {
            isFormula = isFormula || looksComputed(givenName) || looksComputed(familyName);
        }

        private static boolean looksComputed(String name) {
            return !name.isEmpty() && "=+-@".indexOf(name.charAt(0)) >= 0;
        }
    }

    private static final Set<String> GIVEN =
            Set.of("fornamn", "forename", "givenname", "firstname", "tilltalsnamn");
    private static final Set<String> FAMILY =
            Set.of("efternamn", "familyname", "surname", "lastname");
    private static final Set<String> WHOLE =
            Set.of("namn", "name", "fullname", "deltagare", "participant", "person");
    private static final Set<String> EMAIL =
            Set.of(
                    "epost",
                    "epostadress",
                    "email",
                    "emailaddress",
                    "mail",
                    "mejl",
                    "mejladress",
                    "mailadress",
                    "adress");

    /** Belong to the family name that follows. */
    private static final Set<String> PARTICLES =
            Set.of(
                    "von", "af", "av", "de", "del", "della", "der", "den", "van", "ter", "zu", "la",
                    "le", "di", "da", "dos", "du", "el", "al", "bin", "ibn", "abu");

    /** A longer name is nobody's; the patterns below see no more of it. */
    private static final int MAX_NAME = 1000;

    private NameList() {}

    /**
     * Reads a file.
     *
     * @throws RuleViolation if it is no table, or has no column with addresses
     */
    static List<Line> ofFile(byte[] file) {
        List<TableRow> rows = TableReader.read(file, MOST).rows();
        Optional<Columns> columns = Columns.of(rows.get(0));
        if (columns.isEmpty()) {
            TableRow first = rows.get(0);
            if (first.cells().stream().noneMatch(cell -> cell.text().contains("@"))) {
                throw new RuleViolation("error.import.noColumns", headings(first));
            }
            if (rows.size() > MOST) {
                throw new RuleViolation("error.table.tooManyRows", MOST);
            }
            return rows.stream().map(NameList::withoutHeading).toList();
        }
        Columns found = columns.get();
        if (!found.hasName()) {
            throw new RuleViolation("error.import.noName", headings(rows.get(0)));
        }
        if (rows.size() == 1) {
            throw new RuleViolation("error.import.onlyHeadings");
        }
        return rows.subList(1, rows.size()).stream().map(found::line).toList();
    }

    private static String headings(TableRow row) {
        String all =
                row.cells().stream()
                        .map(TableRow.Cell::text)
                        .filter(text -> !text.isEmpty())
                        .limit(10)
                        .collect(Collectors.joining(", "));
        return all.length() > 200 ? all.substring(0, 200) + "…" : all;
    }

    private static Line withoutHeading(TableRow row) {
        List<String> fields =
                row.cells().stream()
                        .map(TableRow.Cell::text)
                        .filter(text -> !text.isEmpty())
                        .toList();
        boolean formula = row.cells().stream().anyMatch(TableRow.Cell::isFormula);
        return ofFields(row.number(), fields, formula);
    }

    /**
     * Reads lines.
     *
     * @throws RuleViolation if there are none, or too many
     */
    static List<Line> ofText(String pasted) {
        List<Line> lines = new ArrayList<>();
        String[] typed = pasted.split("\\R", -1);
        for (int i = 0; i < typed.length; i++) {
            String text = typed[i].replace('\u00A0', ' ').strip();
            if (!text.isEmpty()) {
                lines.addAll(ofLine(i + 1, text));
            }
            if (lines.size() > MOST) {
                throw new RuleViolation("error.table.tooManyRows", MOST);
            }
        }
        if (lines.isEmpty()) {
            throw new RuleViolation("error.import.nothingPasted");
        }
        return lines;
    }

    private static List<Line> ofLine(int number, String text) {
        if (text.indexOf('<') >= 0 && text.indexOf('>') >= 0) {
            return ofAngles(number, text);
        }
        String separator = text.indexOf('\t') >= 0 ? "\t" : text.indexOf(';') >= 0 ? ";" : ",";
        List<String> fields = new ArrayList<>();
        for (String field : text.split(separator)) {
            if (!field.isBlank()) {
                fields.add(field.strip());
            }
        }
        // "Anna Alm anna.alm@kommun.se"
        if (fields.size() == 1 && fields.get(0).indexOf(' ') > 0) {
            String only = fields.get(0);
            int last = only.lastIndexOf(' ');
            if (only.indexOf('@') > last) {
                fields = List.of(only.substring(0, last).strip(), only.substring(last + 1));
            }
        }
        return List.of(ofFields(number, fields, false));
    }

    /** {@code "Alm, Anna" <anna.alm@kommun.se>; Bo Berg <bo.berg@kommun.se>}. */
    private static List<Line> ofAngles(int number, String text) {
        List<Line> found = new ArrayList<>();
        int from = 0;
        int open = text.indexOf('<');
        int close = open < 0 ? -1 : text.indexOf('>', open);
        while (close >= 0) {
            String name = text.substring(from, open).replace('"', ' ');
            // What stands before a semicolon is somebody else, without such brackets.
            int other = name.lastIndexOf(';');
            if (other >= 0 && !name.substring(0, other).isBlank()) {
                found.add(ofFields(number, List.of(name.substring(0, other).strip()), false));
            }
            found.add(named(number, name.substring(other + 1), text.substring(open + 1, close)));
            from = close + 1;
            open = text.indexOf('<', from);
            close = open < 0 ? -1 : text.indexOf('>', open);
        }
        return found;
    }

    private static Line ofFields(int number, List<String> fields, boolean formula) {
        Optional<String> email = fields.stream().filter(f -> f.indexOf('@') >= 0).findFirst();
        List<String> names =
                fields.stream().filter(f -> email.isEmpty() || !f.equals(email.get())).toList();
        if (names.size() >= 2) {
            return new Line(number, names.get(0), names.get(1), email.orElse(""), formula);
        }
        Line line = named(number, names.isEmpty() ? "" : names.get(0), email.orElse(""));
        return new Line(number, line.givenName(), line.familyName(), line.email(), formula);
    }

    /** A whole name: "Alm, Anna", "Anna Alm", "Anna von Alm", also behind a bullet. */
    private static Line named(int number, String name, String email) {
        String whole = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
        String text =
                whole.replaceAll("\\([^)]*\\)", " ")
                        .replaceAll("^[\\s,;'•·*–-]+|[\\s,;']+$", "")
                        .replaceAll("\\s+", " ");
        int comma = text.indexOf(',');
        if (comma > 0) {
            return new Line(
                    number,
                    text.substring(comma + 1).strip(),
                    text.substring(0, comma).strip(),
                    email.strip(),
                    false);
        }
        List<String> words = List.of(text.split(" "));
        int family = words.size() - 1;
        while (family > 1 && PARTICLES.contains(words.get(family - 1).toLowerCase(Locale.ROOT))) {
            family--;
        }
        return family < 1
                ? new Line(number, text, "", email.strip(), false)
                : new Line(
                        number,
                        String.join(" ", words.subList(0, family)),
                        String.join(" ", words.subList(family, words.size())),
                        email.strip(),
                        false);
    }

    /** Where the headings say that things stand; -1 for what there is not. */
    private record Columns(int given, int family, int whole, int email) {

        static Optional<Columns> of(TableRow headings) {
            Map<String, Integer> found = new HashMap<>();
            for (int i = 0; i < headings.cells().size(); i++) {
                String word = plain(headings.text(i));
                int column = i;
                if (GIVEN.contains(word)) {
                    found.putIfAbsent("given", column);
                } else if (FAMILY.contains(word)) {
                    found.putIfAbsent("family", column);
                } else if (WHOLE.contains(word)) {
                    found.putIfAbsent("whole", column);
                } else if (EMAIL.contains(word)) {
                    found.putIfAbsent("email", column);
                }
            }
            return found.containsKey("email")
                    ? Optional.of(
                            new Columns(
                                    found.getOrDefault("given", -1),
                                    found.getOrDefault("family", -1),
                                    found.getOrDefault("whole", -1),
                                    found.getOrDefault("email", -1)))
                    : Optional.empty();
        }

        private static String plain(String heading) {
            return Normalizer.normalize(heading, Normalizer.Form.NFD)
                    .replaceAll("[^A-Za-z]", "")
                    .toLowerCase(Locale.ROOT);
        }

        boolean hasName() {
            return whole >= 0 || (given >= 0 && family >= 0);
        }

        Line line(TableRow row) {
            boolean formula =
                    isFormula(row, email)
                            || isFormula(row, given)
                            || isFormula(row, family)
                            || isFormula(row, whole);
            if (given >= 0 && family >= 0) {
                return new Line(
                        row.number(), row.text(given), row.text(family), row.text(email), formula);
            }
            Line line = named(row.number(), row.text(whole), row.text(email));
            return new Line(
                    row.number(), line.givenName(), line.familyName(), line.email(), formula);
        }

        private static boolean isFormula(TableRow row, int column) {
            return column >= 0
                    && column < row.cells().size()
                    && row.cells().get(column).isFormula();
        }
    }
}
