package se.motesplats.account.token.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import se.motesplats.account.AccountToken;
import se.motesplats.account.SecretToken;
import se.motesplats.account.people.service.AccountRepository;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** Personal API tokens: made, listed and revoked by their owner. */
@Stateless
@UseCase
public class ApiTokenService {

    /** Tells people and secret scanners what the text is. */
    public static final String PREFIX = "motesplats_";

    @Inject private AccountRepository repository;
    @Inject private PersonDirectory people;
    @Inject private Caller caller;
    @Inject private Clock clock;

    @AllowLoggedIn
    @ReadOnly
    public List<ApiTokenItem> list() {
        Instant now = clock.instant();
        return repository.apiTokens(caller.personId()).stream().map(t -> item(t, now)).toList();
    }

    private static ApiTokenItem item(AccountToken token, Instant now) {
        return new ApiTokenItem(
                token.getId(),
                token.getName().orElse(""),
                List.copyOf(token.getPermissions()),
                token.mayWrite(),
                token.getCreatedAt(),
                token.getExpiresAt(),
                token.getLastUsedOn().orElse(null),
                token.isGood(now));
    }

    /** The caller's own permissions, which a token can be given. */
    @AllowLoggedIn
    @ReadOnly
    public List<Permission> choices() {
        return Arrays.stream(Permission.values()).filter(caller.grants()::allowSomewhere).toList();
    }

    /**
     * Makes a token.
     *
     * @return the secret, to be shown once
     * @throws AccessDenied if the caller lacks one of the permissions
     * @throws RuleViolation {@code error.account.tokenLifetime}
     */
    @AllowLoggedIn
    public String create(@Valid CreateApiToken command) {
        if (!command.permissions().stream().allMatch(caller.grants()::allowSomewhere)) {
            throw new AccessDenied();
        }
        SecretToken secret = SecretToken.create(PREFIX);
        repository.add(
                AccountToken.api(
                        people.me(),
                        command.name().strip(),
                        command.permissions(),
                        command.mayWrite(),
                        secret,
                        clock.instant(),
                        SwedishTime.endOf(command.lastDay())));
        repository.flush();
        return secret.secret();
    }

    /** Makes a token useless at once. */
    @AllowLoggedIn
    public void revoke(long tokenId) {
        repository.apiTokens(caller.personId()).stream()
                .filter(t -> t.getId() == tokenId)
                .findFirst()
                .orElseThrow(NotFound::new)
                .revoke(clock.instant());
    }
}
