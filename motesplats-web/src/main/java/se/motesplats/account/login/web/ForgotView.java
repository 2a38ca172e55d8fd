package se.motesplats.account.login.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.login.service.AccountService;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.ClientAddress;

/** Asks for a link to choose a new password; the answer is the same for every address. */
@Named
@ViewScoped
public class ForgotView implements Serializable {

    @Inject private transient AccountService accounts;
    @Inject private transient Messages messages;
    @Inject private transient ClientAddress addresses;

    private String email = "";

    public String send() {
        HttpServletRequest request =
                (HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest();
        accounts.requestReset(email, addresses.of(request));
        messages.success("account.forgot.sent", email);
        return "/account/login.xhtml?faces-redirect=true";
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }
}
