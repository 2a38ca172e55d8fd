package se.motesplats.account.people.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Role;

/**
 * A role that somebody has.
 *
 * @param person the holder; null when that person must not be named
 * @param organisation where it holds; null for an event or everywhere
 * @param event what it holds for; null for an organisation or everywhere
 * @param deputy whether it is held as a deputy
 * @param onBehalfOf whose deputy; null for an own role, or when that person must not be named
 */
public record RoleItem(
        long id,
        @Nullable String person,
        Role role,
        @Nullable String organisation,
        @Nullable String event,
        boolean deputy,
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
