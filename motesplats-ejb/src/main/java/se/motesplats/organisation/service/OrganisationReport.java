package se.motesplats.organisation.service;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file about organisations as it was read: as many rows as were sent, each with what would
 * happen.
 *
 * @param oldEncoding the encoding that was guessed, by name; null if there was nothing to guess
 * @param sheet the sheet that was read; null if there are none
 * @param unread other sheets with something on them, which were not read
 */
public record OrganisationReport(
        List<OrganisationRow> rows,
        @Nullable String oldEncoding,
        @Nullable String sheet,
        List<String> unread)
        implements Serializable {

    public OrganisationReport {
        rows = List.copyOf(rows);
        unread = List.copyOf(unread);
    }

    public List<OrganisationRow> written() {
        return rowsThat(row -> row.verdict().isWritten());
    }

    public List<OrganisationRow> refused() {
        return rowsThat(row -> row.verdict().isRefused());
    }

    public List<OrganisationRow> unchanged() {
        return rowsThat(row -> row.verdict() == OrganisationVerdict.UNCHANGED);
    }

    private List<OrganisationRow> rowsThat(Predicate<OrganisationRow> wanted) {
        return rows.stream().filter(wanted).toList();
    }

    /** What adds what can be added and leaves the refused rows out, as they were seen. */
    public ImportOrganisations command() {
        Set<Integer> left =
                refused().stream().map(row -> row.line().number()).collect(Collectors.toSet());
        return new ImportOrganisations(rows.stream().map(OrganisationRow::line).toList(), left);
    }
}
