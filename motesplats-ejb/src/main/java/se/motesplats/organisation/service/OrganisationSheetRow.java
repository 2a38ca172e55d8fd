package se.motesplats.organisation.service;

import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.organisation.Population;

/**
 * An organisation as a row of a file that can be read again.
 *
 * @param parent what it lies below, so that nothing else is meant; empty for a root
 * @param figure the latest inhabitants that are known
 */
public record OrganisationSheetRow(
        String name,
        OrganisationKind kind,
        @Nullable String code,
        String parent,
        @Nullable String county,
        @Nullable String emailSuffix,
        OrganisationDetails.@Nullable Figure figure) {

    static OrganisationSheetRow of(Organisation o, int year) {
        Population latest = o.latestPopulation(year).orElse(null);
        return new OrganisationSheetRow(
                o.getName(),
                o.getKind(),
                o.getCode().orElse(null),
                o.getParent().map(p -> p.getCode().orElseGet(() -> names(p))).orElse(""),
                o.getCounty().orElse(null),
                o.getEmailSuffix().orElse(null),
                latest == null ? null : OrganisationDetails.Figure.of(latest));
    }

    /** From the root down. */
    static String names(Organisation o) {
        return o.getParent()
                .map(p -> names(p) + OrganisationJudge.BETWEEN + o.getName())
                .orElse(o.getName());
    }
}
