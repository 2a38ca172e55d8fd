package se.motesplats.shared.sheet.service;

import java.util.List;

/**
 * A row of a table that somebody sent; see {@link TableReader}.
 *
 * @param number where it stands in the file, from 1
 * @param hidden whether whoever saved the file did not see it, as behind a filter
 */
public record TableRow(int number, List<Cell> cells, boolean hidden) {

    /**
     * A cell.
     *
     * @param text without blanks around it; for a formula what it last gave, or the formula itself
     * @param isFormula whether a program would compute it
     */
    public record Cell(String text, boolean isFormula) {}

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** A row that can be seen. */
    public TableRow(int number, List<Cell> cells) {
        this(number, cells, false);
    }

    /** The text in a column, from 0; nothing where the row ends before it. */
    public String text(int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column).text();
    }

    boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.text().isEmpty() && !cell.isFormula());
    }
}
