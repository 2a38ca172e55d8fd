package se.motesplats.organisation.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.OrganisationKind;

/**
 * A node of the tree in a list.
 *
 * @param level 0 for a root
 * @param place the names from the root down to the parent, as "Göteborgsregionen (GR) › Göteborg"
 * @param population the latest known up to the day of the list
 */
public record OrganisationItem(
        long id,
        int level,
        OrganisationKind kind,
        @Nullable String code,
        String name,
        String place,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor,
        @Nullable Integer population,
        @Nullable Integer populationYear) {}
