package se.motesplats.seat.namelist.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.sheet.service.TableReader;
import se.motesplats.shared.sheet.service.TableRow;

/**
 * Names and addresses out of what people have: a file with headings, or lines as they are copied
 * from a mail or a spreadsheet. It decides nothing about the people, and leaves nothing out: what
 * cannot be read as a person is a line without an address.
 */
final class NameList {

    /** More people than that are named in several steps. */
    static final int MOST = 1000;

    /** Titles and blank rows may stand above the headings. */
    private static final int MOST_ABOVE = 10;

    /**
     * One line of the list. Somebody with one name has it as the given name.
     *
     * @param number where it stands, from 1
     * @param isFormula whether a program would compute one of these, or could take a name for it
     *     where nothing tells that it is text
     * @param isHidden whether whoever saved the file did not see it
     */
    record Line(
            int number,
            String givenName,
            String familyName,
            String email,
            boolean isFormula,
            boolean isHidden) {

        Line(int number, String givenName, String familyName, String email, boolean isFormula) {
            this(number, givenName, familyName, email, isFormula, false);
        }

        Line as(boolean formula, boolean hidden) {
            return new Line(number, givenName, familyName, email, formula, hidden);
        }
    }

    private NameList() {}

    /**
     * Reads the rows of a file.
     *
     * @throws RuleViolation if it has no column with addresses, or too many people
     */
    static List<Line> ofRows(List<TableRow> rows) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(rows.size(), MOST_ABOVE); i++) {
            Optional<NameColumns> columns = NameColumns.of(rows.subList(i, rows.size()));
            if (columns.isPresent()) {
                rows.subList(0, i).forEach(row -> lines.addAll(withoutHeading(row)));
                lines.addAll(below(columns.get(), rows.subList(i, rows.size())));
                return notTooMany(lines);
            }
        }
        if (rows.stream().noneMatch(NameList::hasAddress)) {
            throw new RuleViolation("error.import.noColumns", headings(rows.get(0)));
        }
        rows.forEach(row -> lines.addAll(withoutHeading(row)));
        return notTooMany(lines);
    }

    private static List<Line> notTooMany(List<Line> lines) {
        if (lines.size() > MOST) {
            throw new RuleViolation("error.table.tooManyRows", MOST);
        }
        return lines;
    }

    private static List<Line> below(NameColumns columns, List<TableRow> rows) {
        if (!columns.hasName()) {
            throw new RuleViolation("error.import.noName", headings(rows.get(0)));
        }
        if (rows.size() == 1) {
            throw new RuleViolation("error.import.onlyHeadings");
        }
        return rows.subList(1, rows.size()).stream()
                .flatMap(row -> columns.lines(row).stream())
                .toList();
    }

    private static boolean hasAddress(TableRow row) {
        return row.cells().stream().anyMatch(cell -> cell.text().contains("@"));
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

    private static List<Line> withoutHeading(TableRow row) {
        List<String> fields =
                row.cells().stream()
                        .map(TableRow.Cell::text)
                        .filter(text -> !text.isEmpty())
                        .toList();
        boolean formula = row.cells().stream().anyMatch(TableRow.Cell::isFormula);
        List<Line> read =
                fields.size() == 1
                        ? PersonLine.of(row.number(), fields.get(0))
                        : List.of(PersonLine.ofFields(row.number(), fields, formula));
        return read.stream()
                .map(line -> line.as(formula || line.isFormula(), row.hidden()))
                .toList();
    }

    /**
     * Reads lines, or a table that was copied with its headings.
     *
     * @throws RuleViolation if there are none, or too many
     */
    static List<Line> ofText(String pasted) {
        String plain = pasted.replace('\u00A0', ' ');
        if (hasHeadings(plain)) {
            return ofRows(TableReader.readText(plain, MOST));
        }
        List<Line> lines = new ArrayList<>();
        String[] typed = plain.split("\\R", -1);
        for (int i = 0; i < typed.length; i++) {
            String text = typed[i].strip();
            if (!text.isEmpty()) {
                lines.addAll(PersonLine.of(i + 1, text));
            }
            notTooMany(lines);
        }
        if (lines.isEmpty()) {
            throw new RuleViolation("error.import.nothingPasted");
        }
        return lines;
    }

    private static boolean hasHeadings(String text) {
        Optional<String> first = text.lines().filter(line -> !line.isBlank()).findFirst();
        if (first.isEmpty() || first.get().contains("@") || first.get().contains("\"")) {
            return false;
        }
        List<TableRow> headings = TableReader.readText(first.get(), MOST);
        return !headings.isEmpty()
                && NameColumns.of(headings).filter(NameColumns::hasName).isPresent();
    }
}
