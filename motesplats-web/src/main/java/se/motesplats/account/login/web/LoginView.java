package se.motesplats.account.login.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.login.service.AuthenticationService;
import se.motesplats.account.login.service.LogIn;
import se.motesplats.account.login.service.LoggedIn;
import se.motesplats.shared.text.web.LanguageChoice;

/** The login page; leads to the page that was asked for. */
@Named
@ViewScoped
public class LoginView implements Serializable {

    @Inject private transient AuthenticationService authentication;
    @Inject private transient CurrentUser currentUser;
    @Inject private transient PageLogin login;
    @Inject private transient LanguageChoice language;

    private @Nullable String from;
    private boolean lost;
    private String email = "";
    private String password = "";

    /** Whoever is logged in already has no use for the page. */
    public @Nullable String open() {
        return currentUser.isLoggedIn() ? "/index.xhtml?faces-redirect=true" : null;
    }

    public void logIn() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        LoggedIn in = authentication.logIn(new LogIn(email, password, login.place()));
        login.begin(in);
        language.keep(in.person().language());
        external.redirect(
                external.getRequestContextPath() + ReturnPath.check(from).orElse("/index.xhtml"));
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    /** Whether the session has ended by itself. */
    public boolean isLost() {
        return lost;
    }

    public void setLost(boolean lost) {
        this.lost = lost;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    /** Never sent back to the browser. */
    public String getPassword() {
        return "";
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }
}
