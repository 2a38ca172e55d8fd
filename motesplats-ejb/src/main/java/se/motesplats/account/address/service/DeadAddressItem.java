package se.motesplats.account.address.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.motesplats.incoming.ReturnReason;

/**
 * Somebody whose address does not work.
 *
 * @param correctable whether the caller may correct it
 */
public record DeadAddressItem(
        long personId,
        int version,
        String name,
        String address,
        @Nullable String organisation,
        ReturnReason reason,
        Instant since,
        boolean correctable) {}
