package se.motesplats.account.people.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person in the administrators' list. Of a person with protected identity neither the name nor
 * the address is in it.
 */
public record PersonListItem(
        long id,
        String givenName,
        String familyName,
        String email,
        boolean protectedIdentity,
        @Nullable String organisation,
        AccountState state,
        @Nullable Instant lastLoginAt) {

    /** As the query gives it. */
    public PersonListItem(
            long id,
            String givenName,
            String familyName,
            String email,
            boolean protectedIdentity,
            @Nullable String organisation,
            @Nullable Long accountId,
            @Nullable Boolean enabled,
            @Nullable Instant passwordChangedAt,
            @Nullable Instant lastLoginAt) {
        this(
                id,
                protectedIdentity ? "" : givenName,
                protectedIdentity ? "" : familyName,
                protectedIdentity ? "" : email,
                protectedIdentity,
                organisation,
                AccountState.of(
                        accountId != null, Boolean.TRUE.equals(enabled), passwordChangedAt != null),
                lastLoginAt);
    }

    public String name() {
        return (givenName + ' ' + familyName).strip();
    }
}
