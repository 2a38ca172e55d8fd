package se.motesplats.shared.sheet.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.motesplats.shared.RuleViolation;

/** Text with separators and quotes (RFC 4180), as spreadsheets and forms write it. */
final class CsvReader {

    /** What may part cells; of two that part the rows equally well the first is taken. */
    private static final char[] SEPARATORS = {';', '\t', ',', '|'};

    /** Rows that are looked at to find the separator. */
    private static final int PROBED = 50;

    private final int maxRows;

    CsvReader(int maxRows) {
        this.maxRows = maxRows;
    }

    List<TableRow> read(String text) {
        // Excel's own first line, which names the separator.
        if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4) {
            int end = text.indexOf('\n');
            return new Walk(end < 0 ? "" : text.substring(end + 1), text.charAt(4), 2).all(maxRows);
        }
        return new Walk(text, separatorOf(text), 1).all(maxRows);
    }

    /**
     * The separator that parts the most rows into equally many cells, outside of quotes. The first
     * line alone would not do: it may be blank, a title, or have commas in its headings.
     */
    private static char separatorOf(String text) {
        char best = SEPARATORS[0];
        double most = 0;
        for (char candidate : SEPARATORS) {
            double regular = regularity(text, candidate);
            if (regular > most) {
                best = candidate;
                most = regular;
            }
        }
        return best;
    }

    /** The share of rows that have as many cells as most rows have, and more than one. */
    private static double regularity(String text, char separator) {
        Map<Integer, Integer> widths = new HashMap<>();
        Walk walk = new Walk(text, separator, 1);
        int rows = 0;
        while (rows < PROBED && walk.next()) {
            if (!walk.row().isBlank()) {
                rows++;
                widths.merge(walk.row().cells().size(), 1, Integer::sum);
            }
        }
        widths.remove(1);
        int common = widths.values().stream().max(Integer::compare).orElse(0);
        return walk.quoted || rows == 0 ? 0 : (double) common / rows;
    }

    /** Goes from row to row. */
    private static final class Walk {

        private final String text;
        private final char separator;
        private final List<TableRow.Cell> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private int at;
        private int line;
        private int begun;
        private boolean quoted;
        private boolean ended;

        Walk(String text, char separator, int firstLine) {
            this.text = text;
            this.separator = separator;
            line = firstLine;
            begun = firstLine;
        }

        List<TableRow> all(int maxRows) {
            List<TableRow> rows = new ArrayList<>();
            while (next()) {
                TableReader.add(rows, row(), maxRows);
            }
            if (quoted) {
                throw new RuleViolation("error.table.quote", begun);
            }
            return rows;
        }

        TableRow row() {
            return new TableRow(begun, cells);
        }

        /** Reads a row; false after the last, and where a quote is never closed. */
        boolean next() {
            cells.clear();
            begun = line;
            boolean blank = true;
            boolean wasQuoted = false;
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (quoted) {
                    if (c == '"' && at < text.length() && text.charAt(at) == '"') {
                        cell.append('"');
                        at++;
                    } else if (c == '"') {
                        quoted = false;
                    } else {
                        cell.append(c);
                        line += c == '\n' ? 1 : 0;
                    }
                } else if (c == '"' && blank && !wasQuoted) {
                    cell.setLength(0);
                    quoted = true;
                    wasQuoted = true;
                } else if (c == separator) {
                    end();
                    blank = true;
                    wasQuoted = false;
                } else if (c == '\n' || (c == '\r' && !isNext('\n'))) {
                    end();
                    line++;
                    return true;
                } else if (c != '\r') {
                    cell.append(c);
                    blank = blank && Character.isWhitespace(c);
                }
            }
            if (quoted || ended) {
                return false;
            }
            ended = true;
            end();
            return true;
        }

        private boolean isNext(char c) {
            return at < text.length() && text.charAt(at) == c;
        }

        private void end() {
            if (cells.size() < TableReader.MAX_COLUMNS) {
                String value = TableReader.clean(cell.toString());
                cells.add(
                        new TableRow.Cell(
                                SheetWriter.unguarded(value),
                                !value.isEmpty() && "=+-@".indexOf(value.charAt(0)) >= 0));
            }
            cell.setLength(0);
        }
    }
}
