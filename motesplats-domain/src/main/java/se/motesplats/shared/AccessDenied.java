package se.motesplats.shared;

/** The caller is known, but lacks the right for this. */
public class AccessDenied extends BusinessException {

    public AccessDenied() {
        super("error.accessDenied");
    }
}
