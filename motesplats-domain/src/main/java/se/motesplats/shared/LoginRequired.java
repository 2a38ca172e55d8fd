package se.motesplats.shared;

/** The caller is not logged in; after the login the same page is shown. */
public class LoginRequired extends BusinessException {

    public LoginRequired() {
        super("error.loginRequired");
    }
}
