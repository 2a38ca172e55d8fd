package se.motesplats.seat.naming.service;

import java.util.List;

/** The people on the seats of a unit, for a file. */
public record NominationExport(String eventTitle, String unit, List<NominationRow> rows) {

    public NominationExport {
        rows = List.copyOf(rows);
    }

    /** Whether people take part in more than one way. */
    public boolean modes() {
        return rows.stream().anyMatch(row -> row.mode() != null);
    }
}
