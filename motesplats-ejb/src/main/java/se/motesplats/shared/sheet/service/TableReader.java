package se.motesplats.shared.sheet.service;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.motesplats.shared.NormalForm;
import se.motesplats.shared.RuleViolation;

/**
 * Reads a table that somebody sent: XLSX, or text separated by semicolons, tabs, commas or bars.
 * Nothing in it is believed: size, rows, columns and what it unpacks to are bounded, macros and
 * document types are refused, formulas are never computed, only told.
 */
public final class TableReader {

    /** The largest file. */
    public static final int MAX_BYTES = 1024 * 1024;

    /** Columns beyond these are not looked at; an export of Outlook's contacts has 92. */
    static final int MAX_COLUMNS = 256;

    /** A longer cell is cut; whoever uses it has a smaller limit and refuses it. */
    static final int MAX_CELL = 2000;

    private TableReader() {}

    /**
     * The rows that hold something.
     *
     * @param maxRows how many there may be below the headings
     * @throws RuleViolation that says in words what is wrong with the file
     */
    public static Table read(byte[] file, int maxRows) {
        if (file.length == 0) {
            throw new RuleViolation("error.table.empty");
        }
        if (file.length > MAX_BYTES) {
            throw new RuleViolation("error.table.tooLarge", MAX_BYTES / 1024);
        }
        if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new RuleViolation("error.table.oldExcel");
        }
        Table table;
        if (startsWith(file, 'P', 'K', 3, 4)) {
            table = new XlsxReader(maxRows).read(file);
        } else {
            TableText text = TableText.of(file);
            if (isAnotherKind(text.text())) {
                throw new RuleViolation("error.table.notATable");
            }
            table = Table.ofText(new CsvReader(maxRows).read(text.text()), text.oldEncoding());
        }
        if (table.rows().isEmpty()) {
            throw new RuleViolation("error.table.empty");
        }
        return table;
    }

    /**
     * The rows of a table that was copied as text.
     *
     * @throws RuleViolation that says in words what is wrong with it
     */
    public static List<TableRow> readText(String text, int maxRows) {
        return new CsvReader(maxRows).read(text);
    }

    /** Pages, documents and pictures of pages that are called tables. */
    private static boolean isAnotherKind(String text) {
        String start =
                text.substring(0, Math.min(text.length(), 200)).strip().toLowerCase(Locale.ROOT);
        return Stream.of("<!", "<html", "<table", "<?xml", "%pdf-", "{\\rtf")
                .anyMatch(start::startsWith);
    }

    /** Refuses one row too many; the first may be headings, and is not counted. */
    static void add(List<TableRow> rows, TableRow row, int maxRows) {
        if (row.isBlank()) {
            return;
        }
        if (rows.size() > maxRows) {
            throw new RuleViolation("error.table.tooManyRows", maxRows);
        }
        rows.add(row);
    }

    static String clean(String text) {
        String cut = text.length() > MAX_CELL ? text.substring(0, MAX_CELL) : text;
        return NormalForm.of(cut).replace('\u00A0', ' ').strip();
    }

    static boolean startsWith(byte[] file, int... bytes) {
        if (file.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
