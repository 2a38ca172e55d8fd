package se.motesplats.account.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Somebody who is logged in wants another password.
 *
 * @param address the network address that it comes from, for the throttle
 */
public record ChangePassword(
        @NotBlank @Size(max = LogIn.PASSWORD_MAX) String current,
        @NotBlank @Size(max = LogIn.PASSWORD_MAX) String password,
        @NotNull String repeated,
        @NotNull String address) {

    /** Shows nothing of the secrets. */
    @Override
    public String toString() {
        return "ChangePassword";
    }
}
