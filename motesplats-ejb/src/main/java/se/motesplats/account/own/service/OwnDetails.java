package se.motesplats.account.own.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.people.service.RoleItem;
import se.motesplats.shared.Language;

/**
 * What somebody sees about the own person.
 *
 * @param keys how many keys for programs work
 */
public record OwnDetails(
        int version,
        String givenName,
        String familyName,
        String email,
        @Nullable String phone,
        @Nullable String organisation,
        Language language,
        boolean hasPassword,
        long keys,
        List<RoleItem> roles,
        List<RoleItem> deputies) {}
