package se.motesplats.account.people.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.people.service.PersonDetails;
import se.motesplats.account.people.service.PersonFacts;
import se.motesplats.shared.Language;

/** Who somebody is and how to reach them, as it is typed. */
public class PersonForm implements Serializable {

    private String givenName = "";
    private String familyName = "";
    private String email = "";
    private @Nullable String phone;
    private @Nullable Long organisationId;
    private Language language = Language.SV;

    void show(PersonDetails person) {
        givenName = person.givenName();
        familyName = person.familyName();
        email = person.email();
        phone = person.phone();
        organisationId = person.organisationId();
        language = person.language();
    }

    PersonFacts facts() {
        return new PersonFacts(givenName, familyName, email, phone, organisationId, language);
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

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable Long getOrganisationId() {
        return organisationId;
    }

    public void setOrganisationId(@Nullable Long organisationId) {
        this.organisationId = organisationId;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }
}
