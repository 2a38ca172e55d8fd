package se.motesplats.account.people.service;

import se.motesplats.shared.NormalForm;

/** Somebody by name and address, as they were typed. */
public record TypedPerson(String givenName, String familyName, String email) {

    public String name() {
        return NormalForm.name(givenName + ' ' + familyName);
    }

    /** As an answer repeats it: what the caller typed, and nothing else. */
    public String echo() {
        return name() + " (" + email.strip() + ')';
    }
}
