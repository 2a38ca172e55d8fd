package se.motesplats.account.login.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.MailAddress;
import se.motesplats.shared.SingleLine;

/**
 * The one who sets the system up.
 *
 * @param secret the token that the server printed
 * @param place where it is done; known from then on
 */
public record FirstAdministrator(
        @NotNull @Size(max = LogIn.PASSWORD_MAX) String secret,
        @NotBlank @Size(max = Lengths.NAME) @SingleLine String givenName,
        @NotNull @Size(max = Lengths.NAME) @SingleLine String familyName,
        @NotBlank @MailAddress @Size(max = Lengths.EMAIL) String email,
        @NotBlank @Size(max = LogIn.PASSWORD_MAX) String password,
        @NotNull String repeated,
        @NotNull @Valid ClientPlace place) {

    /** Shows nothing of the secrets. */
    @Override
    public String toString() {
        return "FirstAdministrator";
    }
}
