package se.motesplats.account.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.people.service.AccountState;
import se.motesplats.account.people.service.GrantRole;
import se.motesplats.account.people.service.PersonDetails;
import se.motesplats.account.people.service.PersonFacts;
import se.motesplats.account.people.service.PersonService;
import se.motesplats.account.people.service.RoleItem;
import se.motesplats.account.people.service.ScopeEvents;
import se.motesplats.organisation.service.OrganisationItem;
import se.motesplats.organisation.service.OrganisationService;
import se.motesplats.shared.Language;
import se.motesplats.shared.Role;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;
import se.motesplats.shared.usecase.service.Problems;

/** A person with account and roles, for administrators. */
@Named
@ViewScoped
public class AccountEditView implements Serializable, StaleChoice {

    /** Where a role is to hold. */
    public enum Where {
        ORGANISATION,
        EVENT,
        EVERYWHERE
    }

    @Inject private transient PersonService people;
    @Inject private transient OrganisationService organisations;
    @Inject private transient Messages messages;
    @Inject private transient Problems problems;
    @Inject private transient Clock clock;

    private @Nullable Long id;
    private int version;
    private String givenName = "";
    private String familyName = "";
    private String email = "";
    private @Nullable String phone;
    private @Nullable Long organisationId;
    private Language language = Language.SV;
    private boolean protectedIdentity;
    private AccountState state = AccountState.NONE;
    private @Nullable PersonDetails details;

    private Role role = Role.MANAGER;
    private Where where = Where.ORGANISATION;
    private @Nullable Long roleOrganisationId;
    private @Nullable Long eventId;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;

    private List<OrganisationItem> organisationChoices = List.of();
    private List<ScopeEvents.Choice> eventChoices = List.of();

    @PostConstruct
    void choices() {
        organisationChoices = organisations.list(LocalDate.now(clock), "");
        eventChoices = people.events();
    }

    public void load() {
        if (id != null) {
            fill(people.get(id));
        }
    }

    private void fill(PersonDetails d) {
        details = d;
        version = d.version();
        givenName = d.givenName();
        familyName = d.familyName();
        email = d.email();
        phone = d.phone();
        organisationId = d.organisationId();
        language = d.language();
        protectedIdentity = d.protectedIdentity();
        state = d.state();
    }

    public String save() {
        PersonFacts facts =
                new PersonFacts(givenName, familyName, email, phone, organisationId, language);
        if (id == null) {
            id = people.add(facts);
            messages.success("account.edit.added", facts.givenName(), facts.familyName());
        } else {
            people.edit(id, version, facts);
            messages.success("account.edit.saved", facts.givenName(), facts.familyName());
        }
        return again();
    }

    public String invite() {
        people.invite(existing());
        messages.success("account.edit.invited", email);
        return again();
    }

    public String disable() {
        people.disable(existing());
        messages.success("account.edit.disabled", getName());
        return again();
    }

    public String enable() {
        people.enable(existing());
        messages.success("account.edit.enabled", getName());
        return again();
    }

    public String toggleProtection() {
        people.protectIdentity(existing(), !protectedIdentity);
        messages.success(protectedIdentity ? "account.edit.unprotected" : "account.edit.protected");
        return again();
    }

    public String grant() {
        people.grant(
                new GrantRole(
                        existing(),
                        role,
                        where == Where.ORGANISATION ? chosenOrganisation() : null,
                        where == Where.EVENT ? chosenEvent() : null,
                        validFrom,
                        validTo));
        messages.success("account.edit.granted", getName());
        return again();
    }

    /** Without one it is refused: it must never become a role everywhere. */
    private long chosenOrganisation() {
        if (roleOrganisationId == null) {
            problems.add("organisationId", "error.account.chooseOrganisation");
            return 0;
        }
        return roleOrganisationId;
    }

    private long chosenEvent() {
        if (eventId == null) {
            problems.add("eventId", "error.account.chooseEvent");
            return 0;
        }
        return eventId;
    }

    public String endRole(RoleItem item) {
        people.endRole(item.id());
        messages.success("account.edit.roleEnded", getName());
        return again();
    }

    @Override
    public @Nullable String overwrite() {
        version = people.get(existing()).version();
        return save();
    }

    @Override
    public @Nullable String reload() {
        fill(people.get(existing()));
        return null;
    }

    private String again() {
        return "/account/edit.xhtml?faces-redirect=true&person=" + id;
    }

    private long existing() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    public boolean isNew() {
        return id == null;
    }

    public String getName() {
        return details == null ? "" : details.name();
    }

    public List<RoleItem> getRoles() {
        return details == null ? List.of() : details.roles();
    }

    public @Nullable PersonDetails getDetails() {
        return details;
    }

    public List<OrganisationItem> getOrganisationChoices() {
        return organisationChoices;
    }

    public List<ScopeEvents.Choice> getEventChoices() {
        return eventChoices;
    }

    public Role[] getRoleChoices() {
        return Role.values();
    }

    public Where[] getWhereChoices() {
        return Where.values();
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
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

    public boolean isProtectedIdentity() {
        return protectedIdentity;
    }

    public AccountState getState() {
        return state;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public Where getWhere() {
        return where;
    }

    public void setWhere(Where where) {
        this.where = where;
    }

    public @Nullable Long getRoleOrganisationId() {
        return roleOrganisationId;
    }

    public void setRoleOrganisationId(@Nullable Long roleOrganisationId) {
        this.roleOrganisationId = roleOrganisationId;
    }

    public @Nullable Long getEventId() {
        return eventId;
    }

    public void setEventId(@Nullable Long eventId) {
        this.eventId = eventId;
    }

    public @Nullable LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public @Nullable LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(@Nullable LocalDate validTo) {
        this.validTo = validTo;
    }
}
