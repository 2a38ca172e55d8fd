package se.motesplats.account;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/**
 * A password as it is kept: {@code algorithm:iterations:salt:key}, so that old hashes can still be
 * checked when the parameters of new ones change.
 *
 * <p>Parameters: PBKDF2-HMAC-SHA512 with 210,000 iterations, OWASP Password Storage Cheat Sheet.
 * However many are hashed at once, it is done by few threads, in turn.
 */
public final class PasswordHash {

    /** How new passwords are hashed. */
    public static final String ALGORITHM = "PBKDF2WithHmacSHA512";

    public static final int ITERATIONS = 210_000;

    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final Map<String, Digest> KNOWN =
            Map.of(
                    ALGORITHM,
                    new Digest("SHA-512", 128),
                    "PBKDF2WithHmacSHA256",
                    new Digest("SHA-256", 64));
    private static final SecureRandom RANDOM = new SecureRandom();

    /** As many as there are processors: more at once would only make each slower. */
    private static final HashingThreads THREADS =
            new HashingThreads(Runtime.getRuntime().availableProcessors());

    private record Digest(String name, int blockBytes) {}

    private final String algorithm;
    private final int iterations;
    private final byte[] salt;
    private final byte[] key;

    private PasswordHash(String algorithm, int iterations, byte[] salt, byte[] key) {
        this.algorithm = algorithm;
        this.iterations = iterations;
        this.salt = salt;
        this.key = key;
    }

    /** Hashes a new password with a salt of its own. */
    public static PasswordHash of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new PasswordHash(
                ALGORITHM, ITERATIONS, salt, derive(ALGORITHM, password, salt, ITERATIONS));
    }

    /** A hash that no password has; to check one against it takes as long as against another. */
    public static PasswordHash ofNoPassword() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new PasswordHash(ALGORITHM, ITERATIONS, salt, key);
    }

    /**
     * Reads a stored hash.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static PasswordHash parse(String stored) {
        String[] parts = stored.split(":", -1);
        if (parts.length != 4 || !KNOWN.containsKey(parts[0])) {
            throw new IllegalArgumentException("not a password hash");
        }
        return new PasswordHash(
                parts[0],
                Integer.parseInt(parts[1]),
                Base64.getDecoder().decode(parts[2]),
                Base64.getDecoder().decode(parts[3]));
    }

    /** Whether it is the password; takes the same time for a right and a wrong one. */
    public boolean matches(String password) {
        return MessageDigest.isEqual(key, derive(algorithm, password, salt, iterations));
    }

    /** Whether it was made with other parameters than new ones are. */
    public boolean isOutdated() {
        return !algorithm.equals(ALGORITHM)
                || iterations != ITERATIONS
                || salt.length != SALT_BYTES
                || key.length != KEY_BYTES;
    }

    /** As it is stored. */
    public String stored() {
        Base64.Encoder base64 = Base64.getEncoder();
        return algorithm
                + ':'
                + iterations
                + ':'
                + base64.encodeToString(salt)
                + ':'
                + base64.encodeToString(key);
    }

    /** Shows nothing of the secret. */
    @Override
    public String toString() {
        return algorithm + ':' + iterations;
    }

    private static byte[] derive(String algorithm, String password, byte[] salt, int iterations) {
        Digest digest = Objects.requireNonNull(KNOWN.get(algorithm));
        return THREADS.run(
                () ->
                        new Pbkdf2(digest.name(), digest.blockBytes(), password)
                                .derive(salt, iterations, KEY_BYTES));
    }
}
