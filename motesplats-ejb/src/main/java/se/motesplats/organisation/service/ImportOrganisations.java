package se.motesplats.organisation.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/**
 * Rows of a file that somebody has looked at.
 *
 * @param leftOut numbers of rows that were refused and that the caller does without
 */
public record ImportOrganisations(
        @NotNull @Size(max = OrganisationFile.MOST) List<OrganisationLine> lines,
        @NotNull Set<Integer> leftOut) {

    public ImportOrganisations {
        lines = List.copyOf(lines);
        leftOut = Set.copyOf(leftOut);
    }
}
