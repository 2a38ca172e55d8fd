package se.motesplats.account;

import java.time.Duration;
import java.time.Instant;

/**
 * How many failed logins are tolerated in a window of time. Counted before the password is hashed:
 * neither guessing nor making the server hash is cheap.
 *
 * @param attempts failed logins within the window
 * @param window begins with the first of them
 */
public record LoginLimit(int attempts, Duration window) {

    /** One account: people mistype, and ask for a reset after some tries. */
    public static final LoginLimit ACCOUNT = new LoginLimit(10, Duration.ofMinutes(15));

    /** One address: a whole municipality may share it. */
    public static final LoginLimit ADDRESS = new LoginLimit(100, Duration.ofMinutes(15));

    /** Mails that somebody can make the system send to one address without logging in. */
    public static final LoginLimit MAILS = new LoginLimit(3, Duration.ofMinutes(15));

    /** Whether one more, the given number, is let through. */
    public boolean accepts(int attempt) {
        return attempt <= attempts;
    }

    /** Minutes until the window ends, at least one. */
    public long minutesLeft(Instant windowStart, Instant now) {
        long seconds = Duration.between(now, windowStart.plus(window)).toSeconds();
        return Math.max(1, (seconds + 59) / 60);
    }
}
