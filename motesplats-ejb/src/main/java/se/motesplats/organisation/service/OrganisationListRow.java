package se.motesplats.organisation.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.OrganisationKind;

/**
 * An organisation in the list.
 *
 * @param level 0 for a root
 * @param place the names from the root down to the parent; empty for a root
 * @param population the latest known up to the year of the list
 */
public record OrganisationListRow(
        long id,
        int level,
        OrganisationKind kind,
        @Nullable String code,
        String name,
        String place,
        @Nullable String county,
        @Nullable String emailSuffix,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor,
        @Nullable Integer population,
        @Nullable Integer populationYear) {}
