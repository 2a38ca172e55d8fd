package se.motesplats.account.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.lang.System.Logger.Level;
import java.util.Optional;
import se.motesplats.account.LoginLimit;
import se.motesplats.account.PasswordHash;
import se.motesplats.account.Person;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.service.AllowEveryone;
import se.motesplats.shared.service.ReadOnly;
import se.motesplats.shared.service.UseCase;

/** Who somebody is: by password, by a session that began earlier, by an API token. */
@Stateless
@UseCase
public class AuthenticationService {

    private static final System.Logger LOG =
            System.getLogger(AuthenticationService.class.getName());

    /** Checked when there is no account, so that the answer takes as long as for one. */
    private static final PasswordHash NOBODYS = PasswordHash.ofNoPassword();

    @Inject private LoginThrottle throttle;
    @Inject private LoginRecords records;
    @Inject private ApiTokens apiTokens;

    /**
     * Checks a password. Not one transaction: the count of the attempt must stay when the login
     * fails, and no connection is held while hashing.
     *
     * @throws RuleViolation {@code error.account.tooManyAttempts} with the minutes to wait; {@code
     *     error.account.wrongPassword}, the same for an unknown address; {@code
     *     error.account.disabled}, only to somebody who knows the password
     */
    @AllowEveryone
    @ReadOnly
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SessionPerson logIn(@Valid LogIn command) {
        String email = Person.normalised(command.email());
        String addressKey = LoginThrottle.addressKey(command.address());
        String accountKey = LoginThrottle.accountKey(email);
        refuseIfThrottled(throttle.count(addressKey, LoginLimit.ADDRESS), command.address());
        refuseIfThrottled(throttle.count(accountKey, LoginLimit.ACCOUNT), command.address());

        Optional<LoginRecords.Stored> account =
                records.findByEmail(email).filter(a -> a.passwordHash() != null);
        PasswordHash hash =
                account.map(LoginRecords.Stored::passwordHash)
                        .map(PasswordHash::parse)
                        .orElse(NOBODYS);
        boolean right = hash.matches(command.password());
        if (account.isEmpty() || !right) {
            throw new RuleViolation("error.account.wrongPassword");
        }
        LoginRecords.Stored found = account.get();
        throttle.forgive(accountKey, addressKey);
        if (!found.enabled()) {
            throw new RuleViolation("error.account.disabled");
        }
        if (hash.isOutdated()) {
            records.rehash(found.accountId(), hash, PasswordHash.of(command.password()));
        }
        records.loggedIn(found.accountId());
        return found.person();
    }

    /** The person of a session, unless the account was closed or all its sessions ended since. */
    @AllowEveryone
    @ReadOnly
    public Optional<SessionPerson> resume(long personId, int epoch) {
        return records.findByPerson(personId)
                .filter(a -> a.enabled() && a.epoch() == epoch)
                .map(LoginRecords.Stored::person);
    }

    /**
     * For whom an API token acts; empty if it is unknown, revoked, too old, or the account is
     * closed.
     */
    @AllowEveryone
    public Optional<TokenCaller> authenticate(String apiToken) {
        return apiTokens.use(apiToken);
    }

    private static void refuseIfThrottled(long minutes, String address) {
        if (minutes > 0) {
            LOG.log(Level.WARNING, "Login throttled for an attempt from {0}", address);
            throw new RuleViolation("error.account.tooManyAttempts", minutes);
        }
    }
}
