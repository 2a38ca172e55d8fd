package se.motesplats.account.login.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Somebody follows a link and chooses a password.
 *
 * @param secret the token of the link
 * @param repeated the password once more
 * @param place where it is done; known from then on
 * @param keepKeys whether the keys that the person made for programs go on working
 */
public record ChoosePassword(
        @NotNull @Size(max = LogIn.PASSWORD_MAX) String secret,
        @NotBlank @Size(max = LogIn.PASSWORD_MAX) String password,
        @NotNull String repeated,
        boolean keepKeys,
        @NotNull @Valid ClientPlace place) {

    /** Shows nothing of the secret. */
    @Override
    public String toString() {
        return "ChoosePassword";
    }
}
