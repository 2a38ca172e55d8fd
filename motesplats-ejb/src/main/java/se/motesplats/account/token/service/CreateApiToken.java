package se.motesplats.account.token.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.Permission;
import se.motesplats.shared.SingleLine;

/**
 * A program is to act for the caller.
 *
 * @param permissions a part of the caller's own
 * @param mayWrite whether it may change things too, and not only read
 * @param lastDay on which the token works
 */
public record CreateApiToken(
        @NotBlank @Size(max = Lengths.NAME) @SingleLine String name,
        @NotNull Set<Permission> permissions,
        boolean mayWrite,
        @NotNull LocalDate lastDay) {}
