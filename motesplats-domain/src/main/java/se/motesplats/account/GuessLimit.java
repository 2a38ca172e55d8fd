package se.motesplats.account;

import java.time.Duration;
import java.time.Instant;

/**
 * How guesses at the password of one account are slowed down when they come from where the account
 * has never been used: some are free, then each next one waits twice as long. Nobody is locked out
 * for good, and nobody is locked out by others from where the account is at home: known devices and
 * addresses have a {@link LoginLimit} of their own.
 *
 * @param free attempts before the first wait
 * @param firstWait after the last free attempt; doubled by each further one
 * @param longestWait no wait is longer
 * @param memory a pause of this length ends the series
 */
public record GuessLimit(int free, Duration firstWait, Duration longestWait, Duration memory) {

    /** Ten tries, then 1, 2, 4 … minutes: about twenty guesses on the first day. */
    public static final GuessLimit STRANGERS =
            new GuessLimit(10, Duration.ofMinutes(1), Duration.ofHours(24), Duration.ofHours(24));

    /** No series of any limit is remembered longer. */
    public static final Duration LONGEST_MEMORY = STRANGERS.longestWait().plus(STRANGERS.memory());

    /** How long the next attempt has to wait after so many. */
    public Duration waitAfter(int attempts) {
        if (attempts < free) {
            return Duration.ZERO;
        }
        int doublings = attempts - free;
        // More doublings than this are longer than any wait, and would overflow.
        if (doublings >= Long.SIZE / 2) {
            return longestWait;
        }
        Duration wait = firstWait.multipliedBy(1L << doublings);
        return wait.compareTo(longestWait) > 0 ? longestWait : wait;
    }

    /**
     * Whether the series is over.
     *
     * @param last when the last attempt was
     * @param attempts how many there were
     */
    public boolean isForgotten(Instant last, int attempts, Instant now) {
        // An attempt in the future is left from a clock that was moved (demo mode).
        return last.isAfter(now) || !now.isBefore(last.plus(waitAfter(attempts)).plus(memory));
    }

    /** Whether a series becomes a nuisance with this attempt: the person is told once. */
    public boolean isFirstToWait(int attempt) {
        return attempt == free;
    }
}
