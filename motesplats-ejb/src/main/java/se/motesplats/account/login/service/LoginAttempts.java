package se.motesplats.account.login.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.motesplats.account.GuessLimit;
import se.motesplats.account.LoginLimit;
import se.motesplats.account.SecretToken;
import se.motesplats.shared.RuleViolation;

/**
 * Decides whether a password may be tried. From a known device the person counts alone; from a
 * known address with those who share it; everybody else together, slower and slower. A known place
 * that used up its own tries is a stranger like others.
 */
@ApplicationScoped
class LoginAttempts {

    private static final System.Logger LOG = System.getLogger(LoginAttempts.class.getName());

    @Inject private LoginThrottle throttle;
    @Inject private KnownPlaces places;

    /**
     * Counts an attempt.
     *
     * @param accountId of an account, or a number that is none: then it counts all the same, so
     *     that nobody sees a difference
     * @throws RuleViolation {@code error.account.tooManyAttempts} with the minutes to wait
     */
    LoginAttempt begin(String email, long accountId, ClientPlace from) {
        String accountKey = LoginThrottle.accountKey(email);
        String device = from.device() == null ? "" : KnownPlaces.device(from.device());
        String address = KnownPlaces.address(from.address());
        List<String> known = places.known(accountId, device, address);
        List<String> series = new ArrayList<>();
        if (known.contains(device) && counts(accountKey, device, series)) {
            return new LoginAttempt(series, null, 0);
        }
        String addressKey = LoginThrottle.addressKey(from.address());
        refuseIfThrottled(throttle.count(addressKey, LoginLimit.ADDRESS), from);
        if (known.contains(address) && counts(accountKey, address, series)) {
            return new LoginAttempt(series, addressKey, 0);
        }
        LoginThrottle.Guess guess = throttle.guess(accountKey, GuessLimit.STRANGERS);
        refuseIfThrottled(guess.minutes(), from);
        series.add(accountKey);
        return new LoginAttempt(series, addressKey, guess.attempts());
    }

    private boolean counts(String accountKey, String place, List<String> series) {
        String key = LoginThrottle.placeKey(accountKey, place);
        series.add(key);
        return throttle.count(key, LoginLimit.ACCOUNT) == 0;
    }

    /** The password was right: what was counted on the way to it is forgotten. */
    void succeeded(LoginAttempt attempt) {
        attempt.series().forEach(throttle::forget);
        if (attempt.addressKey() != null) {
            throttle.takeBack(attempt.addressKey());
        }
    }

    /**
     * Where somebody who showed to be the person is, is known from now on.
     *
     * @return the secret that the device keeps
     */
    String atHome(long accountId, ClientPlace from) {
        String secret =
                Optional.ofNullable(from.device())
                        .filter(d -> isKnown(accountId, d))
                        .orElseGet(() -> SecretToken.create("").secret());
        places.remember(accountId, KnownPlaces.device(secret), KnownPlaces.address(from.address()));
        return secret;
    }

    /** A secret that somebody planted in the browser is not kept. */
    private boolean isKnown(long accountId, String device) {
        return !places.known(accountId, KnownPlaces.device(device), "").isEmpty();
    }

    private static void refuseIfThrottled(long minutes, ClientPlace from) {
        if (minutes > 0) {
            LOG.log(Level.WARNING, "Login throttled for an attempt from {0}", from.address());
            throw new RuleViolation("error.account.tooManyAttempts", minutes);
        }
    }
}
