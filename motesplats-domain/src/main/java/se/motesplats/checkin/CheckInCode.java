package se.motesplats.checkin;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes that people show at the door: seven signs that hide the number of a nomination, and one
 * that finds typing errors, written {@code K7M4-P2XQ}.
 *
 * <p>The signs are digits and letters that nobody takes for another, also in bad light: no 0, O, 1,
 * I, L, 2, Z, 5, S, 8, B, U or V. There are 23 of them, a prime, so that the check sign (a weighted
 * sum modulo 23) finds every single wrong sign and every exchange of two neighbours. The number is
 * hidden by a Feistel network of four rounds over 32 bits with HMAC-SHA-256, repeated until it fits
 * in seven signs: nothing is stored, no two nominations have the same code, and who knows one code
 * cannot tell another.
 */
public final class CheckInCode {

    /** The signs of a code. */
    public static final String ALPHABET = "34679ACDEFGHJKMNPQRTWXY";

    private static final int BASE = ALPHABET.length();
    private static final int DIGITS = 7;
    private static final int HALF = DIGITS / 2 + 1;
    private static final int ROUNDS = 4;
    private static final long LIMIT = power(BASE, DIGITS);
    private static final String HMAC = "HmacSHA256";

    private final Mac mac;

    /**
     * Codes of one installation; an object is for one thread.
     *
     * @param key in hexadecimal digits
     */
    public CheckInCode(String key) {
        try {
            mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), HMAC));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(HMAC, e);
        }
    }

    /**
     * The code of a nomination, without a hyphen.
     *
     * @param number from 0 to 3 404 825 446
     */
    public String of(long number) {
        if (number < 0 || number >= LIMIT) {
            throw new IllegalArgumentException("no code for " + number);
        }
        long hidden = number;
        do {
            hidden = permute(hidden, true);
        } while (hidden >= LIMIT);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < DIGITS; i++) {
            code.append(ALPHABET.charAt((int) (hidden % BASE)));
            hidden /= BASE;
        }
        return code.append(check(code)).toString();
    }

    /**
     * The number behind a code as somebody typed it; empty if it cannot be one.
     *
     * @param typed in any case, with hyphens and spaces anywhere
     */
    public OptionalLong read(String typed) {
        String code = normalised(typed);
        if (code.length() != DIGITS + 1
                || code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)
                || code.charAt(DIGITS) != check(code)) {
            return OptionalLong.empty();
        }
        long hidden = 0;
        for (int i = DIGITS - 1; i >= 0; i--) {
            hidden = hidden * BASE + ALPHABET.indexOf(code.charAt(i));
        }
        do {
            hidden = permute(hidden, false);
        } while (hidden >= LIMIT);
        return OptionalLong.of(hidden);
    }

    /** As it is stored in a QR code and compared: capitals without anything between. */
    public static String normalised(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "");
    }

    /** As people read it: two groups of four. */
    public static String shown(String code) {
        return code.substring(0, HALF) + '-' + code.substring(HALF);
    }

    private static char check(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            sum += (i + 2) * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt(sum % BASE);
    }

    private long permute(long value, boolean forth) {
        int left = (int) (value >>> 16);
        int right = (int) (value & 0xFFFF);
        for (int i = 0; i < ROUNDS; i++) {
            if (forth) {
                int next = left ^ mix(i, right);
                left = right;
                right = next;
            } else {
                int before = right ^ mix(ROUNDS - 1 - i, left);
                right = left;
                left = before;
            }
        }
        return ((long) left << 16) | right;
    }

    private int mix(int round, int half) {
        byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putInt(round).putInt(half).array());
        return ByteBuffer.wrap(hash).getShort() & 0xFFFF;
    }

    private static long power(long base, int exponent) {
        long result = 1;
        for (int i = 0; i < exponent; i++) {
            result *= base;
        }
        return result;
    }
}
