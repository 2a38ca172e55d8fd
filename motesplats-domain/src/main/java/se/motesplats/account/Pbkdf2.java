package se.motesplats.account;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * PBKDF2 (RFC 8018) with HMAC (RFC 2104), one block of key. The same work for whoever guesses as
 * the platform's own {@code SecretKeyFactory} asks for, and half of it for us: the password goes
 * into the digest once and not in each round. What is hashed is hashed by the platform's digest,
 * which the JVM has in instructions of the processor.
 */
final class Pbkdf2 {

    private final MessageDigest inner;
    private final MessageDigest outer;
    private final int digestBytes;

    /**
     * @param digest name of the platform's digest
     * @param blockBytes what the digest takes at once
     */
    Pbkdf2(String digest, int blockBytes, String password) {
        inner = digest(digest);
        outer = digest(digest);
        digestBytes = inner.getDigestLength();
        byte[] secret = password.getBytes(StandardCharsets.UTF_8);
        byte[] block =
                Arrays.copyOf(
                        secret.length > blockBytes ? digest(digest).digest(secret) : secret,
                        blockBytes);
        inner.update(masked(block, 0x36));
        outer.update(masked(block, 0x5c));
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(name + " is part of every Java platform", e);
        }
    }

    private static byte[] masked(byte[] block, int mask) {
        byte[] masked = new byte[block.length];
        for (int i = 0; i < block.length; i++) {
            masked[i] = (byte) (block[i] ^ mask);
        }
        return masked;
    }

    /**
     * The key.
     *
     * @param bytes how long; at most as long as the digest
     */
    byte[] derive(byte[] salt, int iterations, int bytes) {
        if (iterations < 1 || bytes < 1 || bytes > digestBytes) {
            throw new IllegalArgumentException("no key of " + bytes + " bytes is made here");
        }
        // The salt, and the number of the only block.
        byte[] round = Arrays.copyOf(salt, salt.length + Integer.BYTES);
        round[round.length - 1] = 1;
        round = Arrays.copyOf(hmac(round, new byte[digestBytes]), digestBytes);
        byte[] key = round.clone();
        for (int i = 1; i < iterations; i++) {
            hmac(round, round);
            for (int k = 0; k < key.length; k++) {
                key[k] ^= round[k];
            }
        }
        return Arrays.copyOf(key, bytes);
    }

    private byte[] hmac(byte[] text, byte[] into) {
        try {
            MessageDigest first = (MessageDigest) inner.clone();
            first.update(text);
            first.digest(into, 0, digestBytes);
            MessageDigest second = (MessageDigest) outer.clone();
            second.update(into, 0, digestBytes);
            second.digest(into, 0, digestBytes);
            return into;
        } catch (CloneNotSupportedException | DigestException e) {
            throw new IllegalStateException("the platform's digests can be copied", e);
        }
    }
}
