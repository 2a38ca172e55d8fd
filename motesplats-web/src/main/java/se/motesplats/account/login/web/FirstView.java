package se.motesplats.account.login.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.login.service.AccountService;
import se.motesplats.account.login.service.FirstAdministrator;
import se.motesplats.account.login.service.LoggedIn;
import se.motesplats.account.people.web.TypedName;
import se.motesplats.shared.field.web.Messages;

/** Makes the reader of the server's log at first start the administrator. */
@Named
@ViewScoped
public class FirstView extends TypedName implements Serializable {

    @Inject private transient AccountService accounts;
    @Inject private transient Messages messages;
    @Inject private transient PageLogin login;

    private String token = "";
    private boolean good;
    private String email = "";
    private final TypedPassword chosen = new TypedPassword();

    public void load() {
        good = accounts.isFirst(token);
    }

    public String save() {
        LoggedIn in =
                accounts.createFirstAdministrator(
                        new FirstAdministrator(
                                token,
                                getGivenName(),
                                getFamilyName(),
                                email,
                                chosen.typed(),
                                chosen.typedAgain(),
                                login.place()));
        login.begin(in);
        messages.success("account.first.done");
        return "/overview/setup.xhtml?faces-redirect=true";
    }

    public boolean isGood() {
        return good;
    }

    public String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token == null ? "" : token;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public TypedPassword getChosen() {
        return chosen;
    }
}
