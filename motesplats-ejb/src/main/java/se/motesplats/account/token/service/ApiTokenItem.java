package se.motesplats.account.token.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Permission;

/** An own API token in a list; the secret is not in it, nobody has it any more. */
public record ApiTokenItem(
        long id,
        String name,
        List<Permission> permissions,
        boolean mayWrite,
        Instant createdAt,
        Instant expiresAt,
        @Nullable LocalDate lastUsedOn,
        boolean good) {}
