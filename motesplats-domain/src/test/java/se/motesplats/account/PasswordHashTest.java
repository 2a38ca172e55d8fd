package se.motesplats.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    /**
     * Made by another implementation: PBKDF2-HMAC-SHA256, 1000 iterations, salt "salt", 32 bytes.
     */
    private static final String OLD =
            "PBKDF2WithHmacSHA256:1000:c2FsdA==:YywoEuRtRgQQK6dhjp1tfS+BKPYma0oDJk0qBGC33LM=";

    @Test
    void the_right_password_matches_and_no_other() {
        PasswordHash hash = PasswordHash.of("korrekt häst batteri");

        assertThat(hash.matches("korrekt häst batteri")).isTrue();
        assertThat(hash.matches("korrekt hast batteri")).isFalse();
        assertThat(hash.matches("")).isFalse();
    }

    @Test
    void what_is_stored_can_be_read_again() {
        PasswordHash hash = PasswordHash.of("hemligheten");

        assertThat(PasswordHash.parse(hash.stored()).matches("hemligheten")).isTrue();
    }

    @Test
    void no_password_has_the_hash_of_none_that_looks_like_any_other() {
        PasswordHash nobodys = PasswordHash.ofNoPassword();

        assertThat(nobodys.matches("")).isFalse();
        assertThat(nobodys.isOutdated()).isFalse();
        assertThat(nobodys.stored()).hasSameSizeAs(PasswordHash.of("x").stored());
        assertThat(nobodys.stored()).isNotEqualTo(PasswordHash.ofNoPassword().stored());
    }

    @Test
    void the_parameters_of_today_stand_in_the_hash() {
        assertThat(PasswordHash.of("x").stored()).startsWith("PBKDF2WithHmacSHA512:210000:");
    }

    @Test
    void the_same_password_is_stored_differently_each_time() {
        assertThat(PasswordHash.of("samma").stored())
                .isNotEqualTo(PasswordHash.of("samma").stored());
    }

    @Test
    void only_hashes_with_other_parameters_are_outdated() {
        assertThat(PasswordHash.parse(OLD).isOutdated()).isTrue();
        assertThat(PasswordHash.of("x").isOutdated()).isFalse();
    }

    @Test
    void an_old_hash_still_opens() {
        assertThat(PasswordHash.parse(OLD).matches("password")).isTrue();
        assertThat(PasswordHash.parse(OLD).matches("Password")).isFalse();
    }

    @Test
    void rejects_what_is_no_hash() {
        assertThatThrownBy(() -> PasswordHash.parse("klartext"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PasswordHash.parse("MD5:1:c2FsdA==:c2FsdA=="))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shows_nothing_of_the_secret() {
        assertThat(PasswordHash.of("x")).hasToString("PBKDF2WithHmacSHA512:210000");
    }
}
