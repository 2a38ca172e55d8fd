package se.motesplats.shared.service;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import se.motesplats.shared.RuleViolation;

/**
 * Reads a table that somebody sent: XLSX, or text separated by semicolons, tabs or commas. Nothing
 * in it is believed: size, rows, columns and what it unpacks to are bounded, macros and document
 * types are refused, formulas are never computed, only told.
 *
 * <p>Text may be UTF-8, UTF-16 or Windows-1252, also line by line: lists are glued together from
 * several sources.
 */
public final class TableReader {

    /** The largest file. */
    public static final int MAX_BYTES = 1024 * 1024;

    /** Columns beyond these are not looked at. */
    static final int MAX_COLUMNS = 50;

    /** A longer cell is cut; whoever uses it has a smaller limit and refuses it. */
    static final int MAX_CELL = 2000;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TableReader() {}

    /**
     * The rows that hold something.
     *
     * @param maxRows how many there may be below the headings
     * @throws RuleViolation that says in words what is wrong with the file
     */
    public static List<TableRow> read(byte[] file, int maxRows) {
        if (file.length == 0) {
            throw new RuleViolation("error.table.empty");
        }
        if (file.length > MAX_BYTES) {
            throw new RuleViolation("error.table.tooLarge", MAX_BYTES / 1024);
        }
        List<TableRow> rows;
        if (startsWith(file, 'P', 'K', 3, 4)) {
            rows = new XlsxReader(maxRows).read(file);
        } else if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new RuleViolation("error.table.oldExcel");
        } else {
            rows = new CsvReader(maxRows).read(decode(file));
        }
        if (rows.isEmpty()) {
            throw new RuleViolation("error.table.empty");
        }
        return rows;
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
        return cut.replace('\u00A0', ' ').strip();
    }

    private static boolean startsWith(byte[] file, int... bytes) {
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

    private static String decode(byte[] file) {
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return lines(file, 3);
        }
        if (startsWith(file, 0xFF, 0xFE)) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE);
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
            return new String(file, StandardCharsets.UTF_16LE);
        }
        if (even > file.length / 4 && odd == 0) {
            return new String(file, StandardCharsets.UTF_16BE);
        }
        if (even + odd > 0) {
            throw new RuleViolation("error.table.notATable");
        }
        return lines(file, 0);
    }

    /** Each line by itself: UTF-8 if it can be that, or else what Windows writes. */
    private static String lines(byte[] file, int from) {
        StringBuilder text = new StringBuilder(file.length);
        int start = from;
        for (int i = from; i <= file.length; i++) {
            if (i == file.length || file[i] == '\n') {
                text.append(line(file, start, Math.min(i + 1, file.length)));
                start = i + 1;
            }
        }
        return text.toString();
    }

    private static String line(byte[] file, int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, from, to - from, WINDOWS);
        }
    }

    /** Text with separators and quotes (RFC 4180), as spreadsheets write it. */
    static final class CsvReader {

        private final int maxRows;

        CsvReader(int maxRows) {
            this.maxRows = maxRows;
        }

        List<TableRow> read(String whole) {
            String text = whole;
            char separator;
            // Excel's own first line, which names the separator.
            if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4) {
                separator = text.charAt(4);
                int end = text.indexOf('\n');
                text = end < 0 ? "" : text.substring(end + 1);
            } else {
                separator = separatorOf(text);
            }
            return rows(text, separator);
        }

        private static char separatorOf(String text) {
            int end = text.indexOf('\n');
            String first = end < 0 ? text : text.substring(0, end);
            char best = ';';
            long most = 0;
            for (char candidate : new char[] {';', '\t', ','}) {
                long found = first.chars().filter(c -> c == candidate).count();
                if (found > most) {
                    best = candidate;
                    most = found;
                }
            }
            return best;
        }

        private List<TableRow> rows(String text, char separator) {
            List<TableRow> rows = new ArrayList<>();
            List<TableRow.Cell> cells = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean quoted = false;
            boolean wasQuoted = false;
            int line = 1;
            int begun = 1;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (quoted) {
                    if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                        cell.append('"');
                        i++;
                    } else if (c == '"') {
                        quoted = false;
                    } else {
                        cell.append(c);
                        line += c == '\n' ? 1 : 0;
                    }
                } else if (c == '"' && cell.toString().isBlank() && !wasQuoted) {
                    cell.setLength(0);
                    quoted = true;
                    wasQuoted = true;
                } else if (c == separator) {
                    end(cells, cell);
                    wasQuoted = false;
                } else if (c == '\n' || (c == '\r' && !follows(text, i))) {
                    end(cells, cell);
                    wasQuoted = false;
                    add(rows, new TableRow(begun, cells), maxRows);
                    cells.clear();
                    line++;
                    begun = line;
                } else if (c != '\r') {
                    cell.append(c);
                }
            }
            if (quoted) {
                throw new RuleViolation("error.table.quote", begun);
            }
            end(cells, cell);
            add(rows, new TableRow(begun, cells), maxRows);
            return rows;
        }

        private static boolean follows(String text, int carriageReturn) {
            return carriageReturn + 1 < text.length() && text.charAt(carriageReturn + 1) == '\n';
        }

        private static void end(List<TableRow.Cell> cells, StringBuilder cell) {
            if (cells.size() < MAX_COLUMNS) {
                String text = clean(cell.toString());
                cells.add(
                        new TableRow.Cell(
                                text, !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0));
            }
            cell.setLength(0);
        }
    }
}
