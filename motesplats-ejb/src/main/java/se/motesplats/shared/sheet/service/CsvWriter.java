package se.motesplats.shared.sheet.service;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.SwedishTime;

/**
 * Text with semicolons, since the comma is for decimals; a byte order mark tells the encoding.
 * OWASP's rule: every text stands in quotes, and what could be a formula begins with an apostrophe;
 * a line of the file is a row of the table, so that no line begins inside of a text.
 */
final class CsvWriter extends SheetWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Writer out;

    CsvWriter(List<Column> columns, OutputStream file) throws IOException {
        super(columns.size());
        out = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
        out.write(BYTE_ORDER_MARK);
        row(columns.stream().map(Column::heading).toArray());
    }

    @Override
    void write(List<@Nullable Object> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(';');
            }
            out.write(cell(cells.get(i)));
        }
        out.write("\r\n");
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            String clean = clean(text).replace('\n', ' ');
            return '"' + (isGuarded(text) ? "'" : "") + clean.replace("\"", "\"\"") + '"';
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }
        if (value instanceof Instant moment) {
            return MOMENT.format(moment.atZone(SwedishTime.zone()));
        }
        if (value instanceof Integer || value instanceof Long || value instanceof LocalDate) {
            return value.toString();
        }
        throw new IllegalArgumentException("no cell: " + value.getClass());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
