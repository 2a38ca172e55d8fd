package se.motesplats.account.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.people.service.AccountState;
import se.motesplats.account.people.service.PersonDetails;
import se.motesplats.account.people.service.PersonFacts;
import se.motesplats.account.people.service.PersonService;
import se.motesplats.organisation.service.OrganisationService;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;

/** A person for those who administer accounts: who it is, the account, the protection. */
@Named
@ViewScoped
public class AccountEditView implements Serializable, StaleChoice {

    @Inject private transient PersonService people;
    @Inject private transient OrganisationService organisations;
    @Inject private transient Messages messages;
    @Inject private transient Clock clock;

    private final PersonForm form = new PersonForm();
    private @Nullable Long id;
    private int version;
    private @Nullable PersonDetails details;

    @PostConstruct
    void choices() {
        form.offer(organisations.list(LocalDate.now(clock), ""));
        // Its right refuses the empty page, too.
        form.offerEvents(people.events());
    }

    public void load() {
        if (id != null) {
            fill(people.get(id));
        }
    }

    private void fill(PersonDetails person) {
        details = person;
        version = person.version();
        form.show(person);
    }

    public String save() {
        PersonFacts facts = form.facts();
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
        messages.success("account.edit.invited", form.getEmail());
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
        boolean hidden = isProtectedIdentity();
        people.protectIdentity(existing(), !hidden);
        messages.success(hidden ? "account.edit.unprotected" : "account.edit.protected");
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

    /** The page again. */
    public String again() {
        return "/account/edit.xhtml?faces-redirect=true&person=" + id;
    }

    /** The person, who must have been saved. */
    public long existing() {
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

    public boolean isProtectedIdentity() {
        return details != null && details.protectedIdentity();
    }

    public AccountState getState() {
        return details == null ? AccountState.NONE : details.state();
    }

    public PersonForm getForm() {
        return form;
    }

    public @Nullable PersonDetails getDetails() {
        return details;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }
}
