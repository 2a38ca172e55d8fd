package se.motesplats.shared.sheet.service;

import java.util.Locale;

/** The kinds of files that {@link SheetWriter} makes. */
public enum SheetFormat {
    /** A workbook (ECMA-376). */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Text as a Swedish spreadsheet opens it by a double click. */
    CSV("text/csv; charset=utf-8");

    private final String contentType;

    SheetFormat(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** How the name of the file ends. */
    public String extension() {
        return '.' + name().toLowerCase(Locale.ROOT);
    }
}
