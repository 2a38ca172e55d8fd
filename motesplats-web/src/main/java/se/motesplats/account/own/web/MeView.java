package se.motesplats.account.own.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.login.service.AccountService;
import se.motesplats.account.login.service.LoggedIn;
import se.motesplats.account.login.web.PageLogin;
import se.motesplats.account.own.service.OwnDetails;
import se.motesplats.account.own.service.OwnFacts;
import se.motesplats.account.own.service.OwnService;
import se.motesplats.account.people.service.RoleItem;
import se.motesplats.account.people.web.TypedName;
import se.motesplats.shared.Language;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;
import se.motesplats.shared.text.web.LanguageChoice;

/** The own person: what others see, the password, the roles. */
@Named
@ViewScoped
public class MeView extends TypedName implements Serializable, StaleChoice {

    private static final String AGAIN = "/account/me.xhtml?faces-redirect=true";

    @Inject private transient OwnService own;
    @Inject private transient AccountService accounts;
    @Inject private transient Messages messages;
    @Inject private transient LanguageChoice shown;
    @Inject private transient PageLogin login;

    private final OwnPasswordForm secret = new OwnPasswordForm();

    private int version;
    private String email = "";
    private @Nullable String phone;
    private @Nullable String organisation;
    private Language language = Language.SV;
    private boolean hasPassword;
    private long keys;
    private List<RoleItem> roles = List.of();

    public void load() {
        OwnDetails d = own.get();
        version = d.version();
        name(d.givenName(), d.familyName());
        email = d.email();
        phone = d.phone();
        organisation = d.organisation();
        language = d.language();
        hasPassword = d.hasPassword();
        keys = d.keys();
        roles = d.roles().stream().filter(r -> r.phase() != RoleItem.Phase.OVER).toList();
    }

    public String save() {
        own.edit(version, new OwnFacts(getGivenName(), getFamilyName(), phone, language));
        shown.keep(language);
        messages.success("account.me.saved");
        return AGAIN;
    }

    public String changePassword() {
        LoggedIn in = accounts.changePassword(secret.change(login.place()));
        login.begin(in);
        messages.success("account.me.passwordChanged");
        return AGAIN;
    }

    @Override
    public @Nullable String overwrite() {
        version = own.get().version();
        return save();
    }

    @Override
    public @Nullable String reload() {
        load();
        return null;
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public String getEmail() {
        return email;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable String getOrganisation() {
        return organisation;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public boolean isHasPassword() {
        return hasPassword;
    }

    /** How many keys for programs would end with a new password. */
    public long getKeys() {
        return keys;
    }

    public List<RoleItem> getRoles() {
        return roles;
    }

    public OwnPasswordForm getSecret() {
        return secret;
    }
}
