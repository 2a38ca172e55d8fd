package se.motesplats.account.people.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The two fields for a name that every form about a person has. */
public class TypedName implements Serializable {

    private String givenName = "";
    private String familyName = "";

    /** Shows a name that is there already. */
    protected final void name(String given, String family) {
        givenName = given;
        familyName = family;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(@Nullable String givenName) {
        this.givenName = givenName == null ? "" : givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(@Nullable String familyName) {
        this.familyName = familyName == null ? "" : familyName;
    }
}
