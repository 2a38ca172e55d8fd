package se.motesplats.account.login.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from.
 *
 * @param address its network address
 * @param device the secret of the browser's cookie; null if it brought none
 */
public record ClientPlace(
        @NotNull @Size(max = LogIn.PASSWORD_MAX) String address,
        @Nullable @Size(max = LogIn.PASSWORD_MAX) String device) {

    /** Shows nothing of the secret. */
    @Override
    public String toString() {
        return "ClientPlace";
    }
}
