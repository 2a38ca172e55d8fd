package se.motesplats.shared.sheet.service;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several tables in one file, a sheet for each; what {@link SheetWriter} says of cells holds. */
public final class Workbook {

    private Workbook() {}

    /**
     * A table.
     *
     * @param rows cells as {@link SheetWriter} takes them, as many as there are columns
     */
    public record Sheet(
            String name, List<SheetWriter.Column> columns, List<List<@Nullable Object>> rows) {
        public Sheet {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Writes them as XLSX.
     *
     * @param sheets one at least
     * @param out is closed
     */
    public static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        List<String> names = sheets.stream().map(Sheet::name).toList();
        try (XlsxWriter writer = new XlsxWriter(names, sheets.get(0).columns(), out)) {
            for (int i = 0; i < sheets.size(); i++) {
                if (i > 0) {
                    writer.next(sheets.get(i).columns());
                }
                for (List<@Nullable Object> row : sheets.get(i).rows()) {
                    writer.write(row);
                }
            }
        }
    }
}
