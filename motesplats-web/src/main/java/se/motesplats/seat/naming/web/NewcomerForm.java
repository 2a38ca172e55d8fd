package se.motesplats.seat.naming.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Somebody who is not in the directory, as typed. */
public class NewcomerForm implements Serializable {

    private @Nullable String givenName;
    private @Nullable String familyName;
    private @Nullable String email;

    public NamingDialogue.Somebody somebody() {
        return NamingDialogue.Somebody.of(NamingDialogue.newcomer(givenName, familyName, email));
    }

    /** Whether anything is typed. */
    public boolean isTyped() {
        return isTyped(givenName) || isTyped(familyName) || isTyped(email);
    }

    public boolean isNamed() {
        return isTyped(givenName);
    }

    private static boolean isTyped(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    public void clear() {
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
