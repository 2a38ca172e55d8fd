package se.motesplats.account.login.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/**
 * Somebody wants in.
 *
 * @param place where the attempt comes from, for the throttle
 */
public record LogIn(
        @NotBlank @Size(max = Lengths.EMAIL) @SingleLine String email,
        @NotBlank @Size(max = PASSWORD_MAX) String password,
        @NotNull @Valid ClientPlace place) {

    /** Longer ones would only make the server work. */
    public static final int PASSWORD_MAX = 200;

    /** Shows nothing of the secret. */
    @Override
    public String toString() {
        return "LogIn";
    }
}
