package se.motesplats.outbox.service;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A sign that only this system can put on a number: what comes back with it is about what was sent.
 * Small letters and digits only, as some servers change the case of an address.
 */
public final class MailMark {

    private static final int OCTETS = 8;

    private final SecretKeySpec key;

    public MailMark(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** Sixteen digits (base 16) for the number of a mail. */
    public String of(long mail) {
        return of("mail:" + mail);
    }

    /** Whether the sign was put on this number by us. */
    public boolean fits(long mail, String mark) {
        return fits("mail:" + mail, mark);
    }

    /**
     * The sign for something else.
     *
     * @param what its kind and numbers, unlike those of any other kind
     */
    public String of(String what) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] sign = mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sign, 0, OCTETS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the sign was put on this by us. */
    public boolean fits(String what, String mark) {
        return MessageDigest.isEqual(
                of(what).getBytes(StandardCharsets.UTF_8), mark.getBytes(StandardCharsets.UTF_8));
    }
}
