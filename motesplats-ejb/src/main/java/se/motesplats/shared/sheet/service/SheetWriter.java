package se.motesplats.shared.sheet.service;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table for spreadsheets, row by row, so that nothing of it is held in memory. Whatever a
 * cell says, it never becomes a formula: what people typed comes back to others in these files
 * (OWASP, CSV injection).
 *
 * <p>Text is a {@code String}, a number an {@code Integer}, {@code Long} or {@code BigDecimal}, a
 * day a {@code LocalDate}, a moment an {@code Instant}, which is written in Swedish time to the
 * minute; null is an empty cell.
 */
public abstract sealed class SheetWriter implements Closeable permits XlsxWriter, CsvWriter {

    /** No cell of a workbook may hold more. */
    private static final int MAX_CELL = 32_767;

    private final int columns;

    SheetWriter(int columns) {
        this.columns = columns;
    }

    /**
     * A column.
     *
     * @param width in characters, where the format has widths
     */
    public record Column(String heading, int width) {}

    /**
     * Begins a file with a heading for each column.
     *
     * @param sheet what the sheet is called, where the format has sheets
     * @param out is closed with the writer
     */
    public static SheetWriter open(
            SheetFormat format, String sheet, List<Column> columns, OutputStream out)
            throws IOException {
        return switch (format) {
            case XLSX -> new XlsxWriter(sheet, columns, out);
            case CSV -> new CsvWriter(columns, out);
        };
    }

    /** Writes a row; it has as many cells as there are columns. */
    public final void row(@Nullable Object... cells) throws IOException {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells in " + columns + " columns");
        }
        write(Arrays.asList(cells));
    }

    abstract void write(List<@Nullable Object> cells) throws IOException;

    /**
     * Whether a spreadsheet could compute it: it begins with a sign of calculation, also a wide or
     * small form of one, also behind what cannot be seen; or with a tab or a line end.
     */
    static boolean isFormula(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i == 0 && Character.isISOControl(c)) {
                return true;
            }
            if (Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT) {
                continue;
            }
            String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            return "=+-@\u2212".indexOf(plain.charAt(0)) >= 0;
        }
        return false;
    }

    /**
     * Whether an apostrophe stands before the text in a file where text and formula look alike:
     * because it could be one, or because it begins with apostrophes that would be taken for ours.
     */
    static boolean isGuarded(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == '\'') {
            from++;
        }
        return isFormula(text.substring(from));
    }

    /**
     * The text without the apostrophe that was put before it, so that a list which was taken out
     * says the same when it is read in again.
     */
    public static String unguarded(String text) {
        return text.startsWith("'") && isGuarded(text) ? text.substring(1) : text;
    }

    /** What every format can hold: no control characters but tab and line end, whole letters. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(
                        c ->
                                c == '\t'
                                        || c == '\n'
                                        || !(Character.isISOControl(c)
                                                || c == 0xFFFE
                                                || c == 0xFFFF
                                                || (c >= Character.MIN_SURROGATE
                                                        && c <= Character.MAX_SURROGATE)))
                .forEach(clean::appendCodePoint);
        if (clean.length() > MAX_CELL) {
            clean.setLength(
                    Character.isHighSurrogate(clean.charAt(MAX_CELL - 1))
                            ? MAX_CELL - 1
                            : MAX_CELL);
        }
        return clean.toString();
    }
}
