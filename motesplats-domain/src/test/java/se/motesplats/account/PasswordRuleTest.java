package se.motesplats.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordRuleTest {

    private static final String EMAIL = "emil.ek@partille.example";

    @Test
    void accepts_a_sentence() {
        assertThat(PasswordRule.refusal("tolv gula ankor i rad", EMAIL)).isEmpty();
    }

    @Test
    void twelve_characters_are_enough_and_eleven_are_not() {
        assertThat(PasswordRule.refusal("åäö456789abc", EMAIL)).isEmpty();
        assertThat(PasswordRule.refusal("åäö45678abc", EMAIL))
                .contains("error.account.passwordShort");
    }

    @Test
    void rejects_what_a_stranger_tries_first() {
        for (String password :
                new String[] {
                    "motesplats2026!", "Lösenord12345", "aaaaaaaaaaaaaa", "emil.ek-12345"
                }) {
            assertThat(PasswordRule.refusal(password, EMAIL))
                    .as(password)
                    .contains("error.account.passwordObvious");
        }
    }
}
