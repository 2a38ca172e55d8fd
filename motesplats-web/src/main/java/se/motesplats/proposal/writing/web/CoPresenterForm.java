package se.motesplats.proposal.writing.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.proposal.writing.service.AddCoPresenter;

/** Somebody to present with, as it is typed. */
public class CoPresenterForm implements Serializable {

    private @Nullable String givenName;
    private @Nullable String familyName;
    private @Nullable String email;
    private @Nullable Long coOrganisationId;

    AddCoPresenter command(long proposal) {
        return new AddCoPresenter(
                proposal,
                givenName == null ? "" : givenName,
                familyName == null ? "" : familyName,
                email == null ? "" : email,
                coOrganisationId);
    }

    void clear() {
        givenName = null;
        familyName = null;
        email = null;
        coOrganisationId = null;
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

    public @Nullable Long getCoOrganisationId() {
        return coOrganisationId;
    }

    public void setCoOrganisationId(@Nullable Long coOrganisationId) {
        this.coOrganisationId = coOrganisationId;
    }
}
