package se.motesplats.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which passwords are accepted: long ones, of any characters, that are not the first a stranger
 * would try (NIST SP 800-63B, 3.1.1.2: length and a list of known bad ones, no rules of
 * composition).
 */
public final class PasswordRule {

    public static final int MIN_LENGTH = 12;

    private static final Set<String> OBVIOUS =
            Set.of("password", "lösenord", "losenord", "motesplats", "mötesplats", "qwertyuiop");

    private PasswordRule() {}

    /**
     * Why a password is refused.
     *
     * @return the key of the reason; empty if it is accepted
     */
    public static Optional<String> refusal(String password, String email) {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            return Optional.of("error.account.passwordShort");
        }
        // Digits and signs around an obvious word, or one sign repeated, hide nothing.
        String letters = password.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        String local = email.toLowerCase(Locale.ROOT).replaceAll("@.*", "");
        boolean obvious =
                OBVIOUS.contains(letters)
                        || password.chars().distinct().count() < 5
                        || letters.equals(local.replaceAll("[^\\p{L}]", ""));
        return obvious ? Optional.of("error.account.passwordObvious") : Optional.empty();
    }
}
