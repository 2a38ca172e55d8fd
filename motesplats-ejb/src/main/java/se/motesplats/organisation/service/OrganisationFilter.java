package se.motesplats.organisation.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.shared.list.service.Sort;

/**
 * Which organisations to list.
 *
 * @param day the tree as it was on it
 * @param text words of a name, or the beginning of a code; empty for all
 * @param kind null for all
 */
public record OrganisationFilter(
        LocalDate day, String text, @Nullable OrganisationKind kind, Sort<Order> sort) {

    /** What the list can be sorted by; rows without it come last. */
    public enum Order {
        /** From the roots down, names in order. */
        TREE,
        NAME,
        KIND,
        CODE,
        COUNTY,
        POPULATION
    }

    /** Whether everything is shown as it lies below each other. */
    public boolean isTree() {
        return text.isEmpty() && kind == null && sort.by() == Order.TREE && !sort.descending();
    }
}
