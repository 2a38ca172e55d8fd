package se.motesplats.account.login.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Somebody who is logged in wants another password.
 *
 * @param keepKeys whether the keys that the person made for programs go on working
 * @param place where it is done; the only one that is known from then on
 */
public record ChangePassword(
        @NotBlank @Size(max = LogIn.PASSWORD_MAX) String current,
        @NotBlank @Size(max = LogIn.PASSWORD_MAX) String password,
        @NotNull String repeated,
        boolean keepKeys,
        @NotNull @Valid ClientPlace place) {

    /** Shows nothing of the secrets. */
    @Override
    public String toString() {
        return "ChangePassword";
    }
}
