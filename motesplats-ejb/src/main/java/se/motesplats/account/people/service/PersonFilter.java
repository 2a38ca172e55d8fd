package se.motesplats.account.people.service;

import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Role;

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
        @Nullable AccountState state) {}
