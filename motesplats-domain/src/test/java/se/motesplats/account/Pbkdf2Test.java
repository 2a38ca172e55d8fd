package se.motesplats.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Pbkdf2Test {

    private static final String LONG = "lösenord som är längre än ett block av båda ".repeat(5);

    @ParameterizedTest
    @CsvSource({
        "SHA-512, 128, PBKDF2WithHmacSHA512, 1",
        "SHA-512, 128, PBKDF2WithHmacSHA512, 1000",
        "SHA-256, 64, PBKDF2WithHmacSHA256, 1",
        "SHA-256, 64, PBKDF2WithHmacSHA256, 1000"
    })
    void gives_what_the_platform_gives(String digest, int block, String algorithm, int iterations)
            throws GeneralSecurityException {
        for (String password :
                new String[] {"", "demo", "korrekt häst batteri", "🔑 nyckel", "\0", LONG}) {
            for (String salt : new String[] {"salt", "sexton byte salt", LONG}) {
                byte[] bytes = salt.getBytes(StandardCharsets.UTF_8);
                assertThat(
                                new Pbkdf2(digest, block, password)
                                        .derive(bytes, iterations, Integer.BYTES * 8))
                        .as(password + " with " + salt)
                        .isEqualTo(
                                SecretKeyFactory.getInstance(algorithm)
                                        .generateSecret(
                                                new PBEKeySpec(
                                                        password.toCharArray(),
                                                        bytes,
                                                        iterations,
                                                        Integer.BYTES * 8 * 8))
                                        .getEncoded());
            }
        }
    }

    @Test
    void makes_no_key_that_is_longer_than_its_digest() {
        assertThatThrownBy(() -> new Pbkdf2("SHA-256", 64, "x").derive(new byte[16], 1, 33))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
