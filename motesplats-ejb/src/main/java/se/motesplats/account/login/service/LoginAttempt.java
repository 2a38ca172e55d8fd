package se.motesplats.account.login.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.GuessLimit;

/**
 * An attempt to log in that was counted and may go on.
 *
 * @param series the keys whose series end when it succeeds
 * @param addressKey the network address that it was counted for; null at a known device
 * @param guesses how many strangers' guesses there are with this one; 0 from a known place
 */
record LoginAttempt(List<String> series, @Nullable String addressKey, int guesses) {

    /** Whether strangers have to wait after it for the first time. */
    boolean isFirstToWait() {
        return GuessLimit.STRANGERS.isFirstToWait(guesses);
    }
}
