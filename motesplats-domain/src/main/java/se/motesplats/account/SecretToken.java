package se.motesplats.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A secret that is shown once, in a link or to its owner; the database keeps its hash only. It
 * carries 256 random bits, so a plain hash without salt is enough.
 */
public record SecretToken(String secret) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * @param prefix tells people and secret scanners what it is; may be empty
     */
    public static SecretToken create(String prefix) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new SecretToken(
                prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** What is stored and looked up. */
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    /** Shows nothing of the secret. */
    @Override
    public String toString() {
        return "SecretToken";
    }
}
