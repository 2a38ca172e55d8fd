package se.motesplats.account.people.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Language;

/** A person as the editor sees one. */
public record PersonDetails(
        long id,
        int version,
        String givenName,
        String familyName,
        String email,
        @Nullable String phone,
        @Nullable Long organisationId,
        @Nullable String organisation,
        Language language,
        boolean protectedIdentity,
        AccountState state,
        @Nullable Instant lastLoginAt,
        List<RoleItem> roles) {

    public String name() {
        return (givenName + ' ' + familyName).strip();
    }
}
