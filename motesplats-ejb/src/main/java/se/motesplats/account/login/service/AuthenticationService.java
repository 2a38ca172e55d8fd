package se.motesplats.account.login.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.Optional;
import se.motesplats.account.PasswordHash;
import se.motesplats.account.Person;
import se.motesplats.account.token.service.ApiTokens;
import se.motesplats.account.token.service.TokenCaller;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** Who somebody is: by password, by a session that began earlier, by an API token. */
@Stateless
@UseCase
public class AuthenticationService {

    /** Checked when there is no account, so that the answer takes as long as for one. */
    private static final PasswordHash NOBODYS = PasswordHash.ofNoPassword();

    /** No account has this id. */
    private static final long NOBODY = 0;

    @Inject private LoginRoom room;
    @Inject private LoginAttempts attempts;
    @Inject private LoginRecords records;
    @Inject private ApiTokens apiTokens;

    /**
     * Checks a password. Not one transaction: the count of the attempt must stay when the login
     * fails, and no connection is held while hashing.
     *
     * @throws RuleViolation {@code error.account.tooManyAttempts} with the minutes to wait; {@code
     *     error.account.wrongPassword}, the same for an unknown address; {@code
     *     error.account.disabled}, only to somebody who knows the password
     * @throws se.motesplats.shared.Unavailable if too many log in at this moment
     */
    @AllowEveryone
    @ReadOnly
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public LoggedIn logIn(@Valid LogIn command) {
        room.enter();
        try {
            return check(command);
        } finally {
            room.leave();
        }
    }

    private LoggedIn check(LogIn command) {
        String email = Person.normalised(command.email());
        Optional<LoginRecords.Stored> account =
                records.findByEmail(email).filter(a -> a.passwordHash() != null);
        LoginAttempt attempt =
                attempts.begin(
                        email,
                        account.map(LoginRecords.Stored::accountId).orElse(NOBODY),
                        command.place());
        PasswordHash hash =
                account.map(LoginRecords.Stored::passwordHash)
                        .map(PasswordHash::parse)
                        .orElse(NOBODYS);
        boolean right = hash.matches(command.password());
        if (account.isEmpty() || !right) {
            account.filter(a -> attempt.isFirstToWait())
                    .ifPresent(a -> records.guessed(a.accountId(), attempt.guesses()));
            throw new RuleViolation("error.account.wrongPassword");
        }
        LoginRecords.Stored found = account.get();
        attempts.succeeded(attempt);
        if (!found.enabled()) {
            throw new RuleViolation("error.account.disabled");
        }
        if (hash.isOutdated()) {
            records.rehash(found.accountId(), hash, PasswordHash.of(command.password()));
        }
        records.loggedIn(found.accountId());
        return new LoggedIn(found.person(), attempts.atHome(found.accountId(), command.place()));
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
    @ReadOnly
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<TokenCaller> authenticate(String apiToken) {
        return apiTokens.use(apiToken);
    }
}
