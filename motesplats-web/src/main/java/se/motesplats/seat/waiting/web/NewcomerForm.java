package se.motesplats.seat.waiting.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.naming.web.NamingDialogue;

/** Somebody who is not in the directory, as typed. */
public class NewcomerForm implements Serializable {

    private @Nullable String givenName;
    private @Nullable String familyName;
    private @Nullable String email;

    NamingDialogue.Somebody somebody() {
        return NamingDialogue.Somebody.of(NamingDialogue.newcomer(givenName, familyName, email));
    }

    void clear() {
        givenName = null;
        familyName = null;
        email = null;
    }

    public @Nullable String getGivenName() {
        return givenName;
    }

    public void setGivenName(@Nullable String givenName) {
        this.givenName = givenName;
    }

    public @Nullable String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(@Nullable String familyName) {
        this.familyName = familyName;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }
}
