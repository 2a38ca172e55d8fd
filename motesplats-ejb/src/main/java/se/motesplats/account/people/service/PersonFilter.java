package se.motesplats.account.people.service;

import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Role;
import se.motesplats.shared.list.service.Sort;

/**
 * Which people to list.
 *
 * @param text parts of names or addresses; empty for all
 * @param organisationId with its sub-tree; null for all
 * @param role held today; null for all
 * @param state of the account; null for all
 */
public record PersonFilter(
        String text,
        @Nullable Long organisationId,
        @Nullable Role role,
        @Nullable AccountState state,
        Sort<Order> sort) {

    /** What the list is sorted by; names by the Swedish alphabet. */
    public enum Order {
        NAME,
        ORGANISATION,
        LOGIN
    }

    /** In the order of names. */
    public PersonFilter(
            String text,
            @Nullable Long organisationId,
            @Nullable Role role,
            @Nullable AccountState state) {
        this(text, organisationId, role, state, Sort.by(Order.NAME));
    }
}
