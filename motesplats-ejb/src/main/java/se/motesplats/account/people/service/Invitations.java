package se.motesplats.account.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import se.motesplats.account.Account;
import se.motesplats.account.AccountToken;
import se.motesplats.account.Person;
import se.motesplats.account.SecretToken;
import se.motesplats.account.TokenKind;

/** Makes links that work once; a new one takes the place of older ones. */
@ApplicationScoped
public class Invitations {

    public static final Set<TokenKind> LINKS = Set.of(TokenKind.INVITATION, TokenKind.RESET);

    @Inject private AccountRepository repository;
    @Inject private Clock clock;
    @Inject private Event<AccountInvited> invited;
    @Inject private Event<PasswordResetRequested> resetRequested;

    /** Gives the person an account, if there is none, and a link to choose a password. */
    public void invite(Person person) {
        if (repository.findAccount(person.getId()).isEmpty()) {
            repository.add(new Account(person));
        }
        SecretToken secret = SecretToken.create("");
        AccountToken token = link(TokenKind.INVITATION, person, secret);
        invited.fire(new AccountInvited(person, secret, token.getExpiresAt()));
    }

    public void reset(Person person) {
        SecretToken secret = SecretToken.create("");
        AccountToken token = link(TokenKind.RESET, person, secret);
        resetRequested.fire(new PasswordResetRequested(person, secret, token.getExpiresAt()));
    }

    private AccountToken link(TokenKind kind, Person person, SecretToken secret) {
        Instant now = clock.instant();
        revokeOpen(person, now);
        AccountToken token = AccountToken.link(kind, person, secret, now);
        repository.add(token);
        return token;
    }

    public void revokeOpen(Person person, Instant now) {
        repository.openTokens(person, LINKS).forEach(t -> t.revoke(now));
    }
}
