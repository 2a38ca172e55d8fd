package se.motesplats.account.login.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.TokenKind;
import se.motesplats.account.login.service.AccountService;
import se.motesplats.account.login.service.ChoosePassword;
import se.motesplats.account.login.service.LinkInfo;
import se.motesplats.account.login.service.LoggedIn;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.text.web.LanguageChoice;

/**
 * Where links from mails lead: to choose a first or a new password. Showing it changes nothing, so
 * a mail scanner that follows the link uses nothing up.
 */
@Named
@ViewScoped
public class InvitationView implements Serializable {

    @Inject private transient AccountService accounts;
    @Inject private transient Messages messages;
    @Inject private transient LanguageChoice language;
    @Inject private transient PageLogin login;

    private String token = "";
    private @Nullable String name;
    private @Nullable String email;
    private boolean invitation;
    private long keys;
    private boolean keepKeys;
    private final TypedPassword chosen = new TypedPassword();

    public void load() {
        accounts.findLink(token).ifPresent(this::show);
    }

    private void show(LinkInfo link) {
        name = link.name();
        email = link.email();
        keys = link.keys();
        invitation = link.kind() == TokenKind.INVITATION;
    }

    public String save() {
        LoggedIn in =
                accounts.choosePassword(
                        new ChoosePassword(
                                token,
                                chosen.typed(),
                                chosen.typedAgain(),
                                keepKeys,
                                login.place()));
        login.begin(in);
        language.keep(in.person().language());
        messages.success("account.invitation.done");
        return "/index.xhtml?faces-redirect=true";
    }

    public boolean isGood() {
        return email != null;
    }

    public boolean isInvitation() {
        return invitation;
    }

    /** How many keys for programs would end with the new password. */
    public long getKeys() {
        return keys;
    }

    public boolean isKeepKeys() {
        return keepKeys;
    }

    public void setKeepKeys(boolean keepKeys) {
        this.keepKeys = keepKeys;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token == null ? "" : token;
    }

    public TypedPassword getChosen() {
        return chosen;
    }
}
