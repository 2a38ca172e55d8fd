package se.motesplats.account.login.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A new password, typed twice; what was typed is never shown again. */
public class TypedPassword implements Serializable {

    private String password = "";
    private String repeated = "";

    public final String typed() {
        return password;
    }

    public final String typedAgain() {
        return repeated;
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
