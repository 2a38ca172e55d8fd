package se.motesplats.account.login.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import se.motesplats.account.login.service.ClientPlace;
import se.motesplats.account.login.service.LoggedIn;

/** Logging in on a page, whichever page it is that somebody has shown who it is on. */
@ApplicationScoped
public class PageLogin {

    @Inject private DeviceCookie device;

    /** Where the request of the page comes from. */
    public ClientPlace place() {
        return device.placeOf(request());
    }

    /** The session is the person's from now on, and the browser is known again. */
    public void begin(LoggedIn in) {
        SessionLogin.begin(request(), in.person());
        device.keep(in.device(), request(), (HttpServletResponse) external().getResponse());
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
