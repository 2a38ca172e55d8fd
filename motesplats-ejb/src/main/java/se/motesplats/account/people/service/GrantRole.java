package se.motesplats.account.people.service;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Role;

/**
 * Somebody gets a role: for an organisation with its sub-tree, for an event, or everywhere when
 * both are null.
 *
 * @param validFrom and validTo both days included; null is open
 */
public record GrantRole(
        long personId,
        @NotNull Role role,
        @Nullable Long organisationId,
        @Nullable Long eventId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
