package se.motesplats.event;

import org.jspecify.annotations.Nullable;

/**
 * Whom people are told to ask, and where answers to mails go.
 *
 * @param phone null where there is only an address
 */
public record Contact(String name, @Nullable String phone, String email) {

    /** The number, or else the address: what a sentence has room for. */
    public String reach() {
        return phone == null ? email : phone;
    }

    /** The number and the address. */
    public String reaches() {
        return phone == null ? email : phone + ", " + email;
    }
}
