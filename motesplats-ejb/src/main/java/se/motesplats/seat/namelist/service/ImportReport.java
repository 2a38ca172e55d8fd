package se.motesplats.seat.namelist.service;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as it was read: as many lines as were sent, each with what would happen, and what has to
 * be known about the file.
 *
 * @param oldEncoding the encoding that was guessed, by name; null if there was nothing to guess
 * @param sheet the sheet that was read; null if there are none
 * @param unread other sheets with something on them, which were not read
 */
public record ImportReport(
        List<ImportRow> rows,
        @Nullable String oldEncoding,
        @Nullable String sheet,
        List<String> unread)
        implements Serializable {

    public ImportReport {
        rows = List.copyOf(rows);
        unread = List.copyOf(unread);
    }
}
