package se.motesplats.account.people.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Role;

/**
 * A role that somebody has.
 *
 * @param person the holder
 * @param organisation where it holds; null for an event or everywhere
 * @param event what it holds for; null for an organisation or everywhere
 * @param onBehalfOf whose deputy the holder is; null for an own role
 */
public record RoleItem(
        long id,
        String person,
        Role role,
        @Nullable String organisation,
        @Nullable String event,
        @Nullable String onBehalfOf,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Phase phase,
        boolean deputyPossible) {

    /** When it holds, seen from today. */
    public enum Phase {
        NOW,
        LATER,
        OVER
    }
}
