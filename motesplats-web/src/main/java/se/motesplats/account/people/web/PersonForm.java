package se.motesplats.account.people.web;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.people.service.PersonDetails;
import se.motesplats.account.people.service.PersonFacts;
import se.motesplats.account.people.service.ScopeEvents;
import se.motesplats.organisation.service.OrganisationItem;
import se.motesplats.shared.Language;

/** Who somebody is and how to reach them, as it is typed. */
public class PersonForm extends TypedName implements Serializable {

    private String email = "";
    private @Nullable String phone;
    private @Nullable Long organisationId;
    private List<OrganisationItem> organisations = List.of();
    private List<ScopeEvents.Choice> events = List.of();
    private Language language = Language.SV;

    /** What there is to choose from. */
    void offer(List<OrganisationItem> items) {
        organisations = items;
    }

    void offerEvents(List<ScopeEvents.Choice> choices) {
        events = choices;
    }

    void show(PersonDetails person) {
        name(person.givenName(), person.familyName());
        email = person.email();
        phone = person.phone();
        organisationId = person.organisationId();
        language = person.language();
    }

    PersonFacts facts() {
        return new PersonFacts(
                getGivenName(), getFamilyName(), email, phone, organisationId, language);
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

    public Language[] getLanguages() {
        return Language.values();
    }

    public List<OrganisationItem> getOrganisations() {
        return organisations;
    }

    /** Where a role can be given. */
    public List<ScopeEvents.Choice> getEvents() {
        return events;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }
}
