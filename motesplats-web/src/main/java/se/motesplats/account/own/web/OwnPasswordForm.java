package se.motesplats.account.own.web;

import org.jspecify.annotations.Nullable;
import se.motesplats.account.login.service.ChangePassword;
import se.motesplats.account.login.service.ClientPlace;
import se.motesplats.account.login.web.TypedPassword;

/** A new password for oneself, as it is typed; it is never shown again. */
public class OwnPasswordForm extends TypedPassword {

    private boolean keepKeys;
    private String current = "";

    ChangePassword change(ClientPlace place) {
        return new ChangePassword(current, typed(), typedAgain(), keepKeys, place);
    }

    public boolean isKeepKeys() {
        return keepKeys;
    }

    public void setKeepKeys(boolean keepKeys) {
        this.keepKeys = keepKeys;
    }

    public String getCurrent() {
        return "";
    }

    public void setCurrent(@Nullable String current) {
        this.current = current == null ? "" : current;
    }
}
