package se.motesplats.account.token.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.motesplats.account.AccountToken;
import se.motesplats.account.Person;
import se.motesplats.account.SecretToken;
import se.motesplats.account.TokenKind;
import se.motesplats.account.people.service.AccountRepository;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** The link of the own calendar: one at a time, made anew and ended by its owner. */
@Stateless
@UseCase
public class CalendarLinkService {

    static final Set<TokenKind> CALENDAR = Set.of(TokenKind.CALENDAR);

    @Inject private AccountRepository repository;
    @Inject private PersonDirectory people;
    @Inject private Clock clock;

    /** When the link that works was made; empty for none. */
    @AllowLoggedIn
    @ReadOnly
    public Optional<Instant> madeAt() {
        return open(people.me()).stream().map(AccountToken::getCreatedAt).findFirst();
    }

    /**
     * Makes a link; one that was there works no more.
     *
     * @return its secret, to be shown once
     */
    @AllowLoggedIn
    public String make() {
        Person me = people.me();
        // Two at once would leave two.
        repository.lock("calendar-link-" + me.getId());
        Instant now = clock.instant();
        open(me).forEach(link -> link.revoke(now));
        SecretToken secret = SecretToken.create("");
        repository.add(AccountToken.link(TokenKind.CALENDAR, me, secret, now));
        repository.flush();
        return secret.secret();
    }

    /** Ends the link at once. */
    @AllowLoggedIn
    public void end() {
        Instant now = clock.instant();
        open(people.me()).forEach(link -> link.revoke(now));
    }

    private List<AccountToken> open(Person me) {
        Instant now = clock.instant();
        return repository.openTokens(me, CALENDAR).stream().filter(t -> t.isGood(now)).toList();
    }
}
