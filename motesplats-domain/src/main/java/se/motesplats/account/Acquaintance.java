package se.motesplats.account;

import se.motesplats.shared.NormalForm;

/**
 * How somebody who types a name and an address stands to the person who has the address. The one
 * rule of what an address opens: it is asked by every way in, and nothing else decides.
 */
public enum Acquaintance {
    /** Nobody had the address: the person is who was typed. */
    NEW,
    /** Known to who types, by that name. */
    KNOWN,
    /** Known to who types, by another name: who is meant must be asked. */
    OTHER_NAME,
    /**
     * Somebody of whom who types must learn nothing, not even that the person is known: what was
     * typed stands where the person is named, whether it is right or not.
     */
    STRANGER;

    /**
     * @param known whether who types may see this person's name with the address anyway
     */
    public static Acquaintance with(
            Person person, boolean known, String givenName, String familyName) {
        if (!known) {
            return STRANGER;
        }
        // The name of a protected identity is not told by asking whether it is another one.
        return person.isProtectedIdentity()
                        || NormalForm.key(person.getName())
                                .equals(NormalForm.key(givenName + ' ' + familyName))
                ? KNOWN
                : OTHER_NAME;
    }

    /** Whether what was typed stands where the person is named, instead of what is known. */
    public boolean isCalledAsTyped() {
        return this == STRANGER;
    }
}
