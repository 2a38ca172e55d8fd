package se.motesplats.shared.sheet.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that somebody sent, and what was found out about the file; see {@link TableReader}.
 *
 * @param oldEncoding the name of an encoding that had to be guessed, in which letters may have come
 *     out wrong; null if there was nothing to guess
 * @param sheet the sheet that was read; null for text
 * @param unread other visible sheets, which nobody reads
 */
public record Table(
        List<TableRow> rows,
        @Nullable String oldEncoding,
        @Nullable String sheet,
        List<String> unread) {

    public Table {
        rows = List.copyOf(rows);
        unread = List.copyOf(unread);
    }

    static Table ofText(List<TableRow> rows, @Nullable String oldEncoding) {
        return new Table(rows, oldEncoding, null, List.of());
    }
}
