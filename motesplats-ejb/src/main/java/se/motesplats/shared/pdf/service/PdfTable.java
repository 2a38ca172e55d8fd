package se.motesplats.shared.pdf.service;

import java.util.List;

/**
 * A table of a {@link PdfDocument}. The first cell of each row names the row.
 *
 * @param rows each with as many cells as there are columns
 * @param totals rows below, in bold
 */
public record PdfTable(List<Column> columns, List<List<String>> rows, List<List<String>> totals) {

    public PdfTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        totals = totals.stream().map(List::copyOf).toList();
    }

    public PdfTable(List<Column> columns, List<List<String>> rows) {
        this(columns, rows, List.of());
    }

    /**
     * A column.
     *
     * @param isNumber whether its cells stand to the right
     */
    public record Column(String heading, boolean isNumber) {
        public static Column text(String heading) {
            return new Column(heading, false);
        }

        public static Column number(String heading) {
            return new Column(heading, true);
        }
    }
}
