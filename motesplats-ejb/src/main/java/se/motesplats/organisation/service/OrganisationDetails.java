package se.motesplats.organisation.service;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.organisation.Population;

/** An organisation as its editor sees it. */
public record OrganisationDetails(
        long id,
        int version,
        OrganisationKind kind,
        @Nullable Long parentId,
        @Nullable String parentName,
        String name,
        @Nullable String code,
        @Nullable String county,
        @Nullable String emailSuffix,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Long successorId,
        @Nullable String successorName,
        List<Figure> populations) {

    /** Inhabitants on 31 December of a year. */
    public record Figure(int year, int count, String source) {
        static Figure of(Population population) {
            return new Figure(population.getYear(), population.getCount(), population.getSource());
        }
    }

    static OrganisationDetails of(Organisation o) {
        return new OrganisationDetails(
                o.getId(),
                o.getVersion(),
                o.getKind(),
                o.getParent().map(Organisation::getId).orElse(null),
                o.getParent().map(Organisation::getName).orElse(null),
                o.getName(),
                o.getCode().orElse(null),
                o.getCounty().orElse(null),
                o.getEmailSuffix().orElse(null),
                o.getValidFrom().orElse(null),
                o.getValidTo().orElse(null),
                o.getSuccessor().map(Organisation::getId).orElse(null),
                o.getSuccessor().map(Organisation::getName).orElse(null),
                o.getPopulations().stream().map(Figure::of).toList());
    }
}
