package se.motesplats.outbox.relay.service;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Why a mail could not be handed over, by what to do next (RFC 5321 section 4.2.1: 4xx may succeed
 * later, 5xx will not).
 */
public enum SendFailure {
    /** No connection, or it was lost: soon again, then slower. */
    LINE(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5)),
    /** The relay wants us to wait (throttling, greylisting), or does not take our sender. */
    LATER(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2)),
    /**
     * The relay has the whole mail and did not say whether it took it. It may have; so there are
     * few further copies, all with the same Message-ID.
     */
    UNSURE(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(12)),
    /** Refused for good. */
    REFUSED;

    /** "Service not available, closing": as good as no connection. */
    static final int CLOSING = 421;

    private static final int AUTHENTICATION_REQUIRED = 530;

    private final List<Duration> waits;

    SendFailure(Duration... waits) {
        this.waits = List.of(waits);
    }

    /**
     * How long to wait; empty when there is no use in waiting. Each kind counts for itself: lines
     * that broke do not make a mail wait longer that the relay greylists, nor the other way.
     *
     * @param attempts how many there were, from 1
     * @param deferrals how many of them ended with {@link #LATER} or {@link #UNSURE}
     */
    public Optional<Duration> waitAfter(int attempts, int deferrals) {
        int ownCount = isDeferral() ? deferrals : attempts - deferrals;
        return waits.isEmpty()
                ? Optional.empty()
                : Optional.of(waits.get(Math.min(Math.max(ownCount, 1), waits.size()) - 1));
    }

    /** Whether it counts among what the relay made us wait for. */
    public boolean isDeferral() {
        return this == LATER || this == UNSURE;
    }

    /** Reads the relay's answer out of what Jakarta Mail throws. */
    public static SendFailure of(MessagingException failure) {
        SendFailure found = LINE;
        for (@Nullable Exception e = failure; e != null; e = next(e)) {
            if (e instanceof SMTPAddressFailedException recipient) {
                return byCode(recipient.getReturnCode());
            }
            if (e instanceof SMTPSenderFailedException sender) {
                // Our own address is not taken: a mistake in the relay's or our settings, which
                // somebody can mend before the mail is too old.
                return sender.getReturnCode() == CLOSING ? LINE : LATER;
            }
            if (e instanceof SMTPSendFailedException message && found == LINE) {
                found = byCode(message.getReturnCode());
            }
        }
        return found;
    }

    private static SendFailure byCode(int code) {
        if (code == CLOSING || code < 400) {
            return LINE;
        }
        return code < 500 || code == AUTHENTICATION_REQUIRED ? LATER : REFUSED;
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException mail ? mail.getNextException() : null;
    }
}
