package se.motesplats.account.own.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.login.service.ChangePassword;
import se.motesplats.account.login.service.ClientPlace;

/** A new password for oneself, as it is typed; it is never shown again. */
public class OwnPasswordForm implements Serializable {

    private boolean keepKeys;
    private String current = "";
    private String password = "";
    private String repeated = "";

    ChangePassword change(ClientPlace place) {
        return new ChangePassword(current, password, repeated, keepKeys, place);
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
