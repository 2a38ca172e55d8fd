package se.motesplats.account.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.TokenKind;
import se.motesplats.account.service.AccountService;
import se.motesplats.account.service.ChoosePassword;
import se.motesplats.account.service.LinkInfo;
import se.motesplats.account.service.SessionPerson;
import se.motesplats.shared.web.LanguageChoice;
import se.motesplats.shared.web.Messages;

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

    private String token = "";
    private @Nullable String name;
    private @Nullable String email;
    private boolean invitation;
    private String password = "";
    private String repeated = "";

    public void load() {
        accounts.findLink(token).ifPresent(this::show);
    }

    private void show(LinkInfo link) {
        name = link.name();
        email = link.email();
        invitation = link.kind() == TokenKind.INVITATION;
    }

    public String save() {
        HttpServletRequest request =
                (HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest();
        SessionPerson person =
                accounts.choosePassword(new ChoosePassword(token, password, repeated));
        SessionLogin.begin(request, person);
        language.keep(person.language());
        messages.success("account.invitation.done");
        return "/index.xhtml?faces-redirect=true";
    }

    public boolean isGood() {
        return email != null;
    }

    public boolean isInvitation() {
        return invitation;
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

    public String getPassword() {
        return "";
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }

    public String getRepeated() {
        return "";
    }

    public void setRepeated(@Nullable String repeated) {
        this.repeated = repeated == null ? "" : repeated;
    }
}
