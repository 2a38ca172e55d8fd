package se.motesplats.account.people.web;

import org.jspecify.annotations.Nullable;

/** Somebody who may be new to the system, as typed: a name and an address. */
public class TypedNewcomer extends TypedName {

    private String email = "";

    /** Whether anything is typed. */
    public final boolean isTyped() {
        return isNamed() || !getFamilyName().isBlank() || !email.isBlank();
    }

    /** Whether a name is typed: without one nobody is meant. */
    public final boolean isNamed() {
        return !getGivenName().isBlank();
    }

    /** Empties the fields for the next one. */
    public void clear() {
        name("", "");
        email = "";
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }
}
