package se.motesplats.account.people.service;

import org.jspecify.annotations.Nullable;

/**
 * A person in a picker.
 *
 * @param email null when the caller may not see addresses
 */
public record PersonItem(
        long id,
        String givenName,
        String familyName,
        @Nullable String email,
        @Nullable String organisation) {

    public String name() {
        return (givenName + ' ' + familyName).strip();
    }
}
