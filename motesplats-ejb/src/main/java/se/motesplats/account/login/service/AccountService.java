package se.motesplats.account.login.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import se.motesplats.account.Account;
import se.motesplats.account.AccountToken;
import se.motesplats.account.LoginLimit;
import se.motesplats.account.PasswordHash;
import se.motesplats.account.PasswordRule;
import se.motesplats.account.Person;
import se.motesplats.account.Portrait;
import se.motesplats.account.RoleAssignment;
import se.motesplats.account.SecretToken;
import se.motesplats.account.TokenKind;
import se.motesplats.account.people.service.AccountRepository;
import se.motesplats.account.people.service.Invitations;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.account.token.service.ApiTokens;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Role;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/** Local accounts: links that work once, passwords, the first administrator. */
@Stateless
@UseCase
public class AccountService {

    private static final Set<TokenKind> FIRST = Set.of(TokenKind.FIRST_ADMINISTRATOR);

    @Inject private AccountRepository repository;
    @Inject private PersonDirectory people;
    @Inject private Invitations invitations;
    @Inject private LoginThrottle throttle;
    @Inject private LoginAttempts attempts;
    @Inject private KnownPlaces places;
    @Inject private ApiTokens keys;
    @Inject private Clock clock;
    @Inject private Problems problems;
    @Inject private Event<PasswordChanged> passwordChanged;

    /**
     * Sends a link to choose a new password, if there is such an account. Whoever asks is not told
     * whether there is: the page says the same either way.
     *
     * @throws RuleViolation {@code error.account.tooManyAttempts} with the minutes to wait
     */
    @AllowEveryone
    public void requestReset(
            @NotBlank @Size(max = Lengths.EMAIL) String email, @NotNull String address) {
        String normalised = Person.normalised(email);
        refuseThrottled(
                throttle.count("reset-" + LoginThrottle.addressKey(address), LoginLimit.ADDRESS));
        refuseThrottled(
                throttle.count("reset-" + LoginThrottle.accountKey(normalised), LoginLimit.MAILS));
        people.findByEmail(normalised)
                .flatMap(p -> repository.findAccount(p.getId()))
                .filter(Account::isEnabled)
                .ifPresent(
                        account -> {
                            if (account.getPasswordHash().isPresent()) {
                                invitations.reset(account.getPerson());
                            } else {
                                invitations.invite(account.getPerson());
                            }
                        });
    }

    /** What a link from a mail is for; empty if it was used, replaced or is too old. */
    @AllowEveryone
    @ReadOnly
    public Optional<LinkInfo> findLink(String secret) {
        return repository
                .findToken(new SecretToken(secret), Invitations.LINKS)
                .flatMap(
                        t ->
                                t.getPerson()
                                        .map(
                                                p ->
                                                        new LinkInfo(
                                                                t.getKind(),
                                                                p.getName(),
                                                                p.getEmail(),
                                                                keys.count(p))));
    }

    /**
     * Sets the password of the person that the link was sent to, and uses the link up.
     *
     * @throws RuleViolation {@code error.account.linkUsed} or {@code error.account.disabled}
     */
    @AllowEveryone
    @TakesProblems
    public LoggedIn choosePassword(@Valid ChoosePassword command) {
        SecretToken secret = new SecretToken(command.secret());
        Instant now = clock.instant();
        AccountToken token =
                repository
                        .lockToken(secret, Invitations.LINKS)
                        .orElseThrow(() -> new RuleViolation("error.account.linkUsed"));
        Person person = token.getPerson().orElseThrow(NotFound::new);
        checkPassword(command.password(), command.repeated(), person.getEmail());
        problems.refuse();
        token.use(secret, now);
        invitations.revokeOpen(person, now);
        Account account = repository.findAccount(person.getId()).orElseThrow(NotFound::new);
        if (!account.isEnabled()) {
            throw new RuleViolation("error.account.disabled");
        }
        account.changePassword(PasswordHash.of(command.password()), now);
        if (token.getKind() == TokenKind.RESET) {
            passwordChanged.fire(new PasswordChanged(person, now));
            places.forget(account.getId());
        }
        if (!command.keepKeys()) {
            keys.end(person, now);
        }
        repository.flush();
        return loggedIn(account, command.place());
    }

    /** Whether the token that the server printed still makes somebody the first administrator. */
    @AllowEveryone
    @ReadOnly
    public boolean isFirst(String secret) {
        return repository.findToken(new SecretToken(secret), FIRST).isPresent()
                && repository.administrators().isEmpty();
    }

    /**
     * Makes the holder of the printed token the first administrator.
     *
     * @throws RuleViolation {@code error.account.linkUsed} if it is used, too old, or there is an
     *     administrator already
     */
    @AllowEveryone
    @TakesProblems
    public LoggedIn createFirstAdministrator(@Valid FirstAdministrator command) {
        repository.lock("first administrator");
        SecretToken secret = new SecretToken(command.secret());
        Instant now = clock.instant();
        AccountToken token =
                repository
                        .lockToken(secret, FIRST)
                        .filter(t -> repository.administrators().isEmpty())
                        .orElseThrow(() -> new RuleViolation("error.account.linkUsed"));
        checkPassword(command.password(), command.repeated(), command.email());
        problems.refuse();
        token.use(secret, now);
        repository.openTokens(null, FIRST).forEach(t -> t.revoke(now));
        Person person =
                people.findOrAdd(command.givenName(), command.familyName(), command.email(), null);
        Account account =
                repository
                        .findAccount(person.getId())
                        .orElseGet(
                                () -> {
                                    Account added = new Account(person);
                                    repository.add(added);
                                    return added;
                                });
        account.enable();
        account.changePassword(PasswordHash.of(command.password()), now);
        repository.add(RoleAssignment.everywhere(person, Role.ADMINISTRATOR));
        repository.flush();
        return loggedIn(account, command.place());
    }

    /**
     * Changes the own password; all other sessions end, and no other place is known any more.
     *
     * @return for the session of the caller, which goes on
     * @throws RuleViolation {@code error.account.tooManyAttempts}
     */
    @AllowLoggedIn
    @TakesProblems
    public LoggedIn changePassword(@Valid ChangePassword command) {
        Person me = people.me();
        String key = "change-" + LoginThrottle.accountKey(me.getEmail());
        refuseThrottled(throttle.count(key, LoginLimit.ACCOUNT));
        Account account = repository.findAccount(me.getId()).orElseThrow(NotFound::new);
        problems.ask(() -> requireCurrent(account, command.current()), "current");
        checkPassword(command.password(), command.repeated(), me.getEmail());
        problems.refuse();
        Instant now = clock.instant();
        account.changePassword(PasswordHash.of(command.password()), now);
        if (!command.keepKeys()) {
            keys.end(me, now);
        }
        passwordChanged.fire(new PasswordChanged(me, now));
        repository.flush();
        throttle.forget(key);
        places.forget(account.getId());
        return loggedIn(account, command.place());
    }

    private static void requireCurrent(Account account, String typed) {
        if (account.getPasswordHash().filter(h -> h.matches(typed)).isEmpty()) {
            throw new RuleViolation("error.account.currentPassword");
        }
    }

    private void checkPassword(String password, String repeated, String email) {
        // Said of both before one of them is noted: a bad password can be repeated wrongly too.
        problems.ask(
                () -> {
                    if (!password.equals(repeated)) {
                        throw new RuleViolation("error.account.passwordRepeated");
                    }
                },
                "repeated",
                "password");
        problems.ask(
                () ->
                        PasswordRule.refusal(password, email)
                                .ifPresent(
                                        reason -> {
                                            throw new RuleViolation(reason);
                                        }),
                "password");
    }

    private static void refuseThrottled(long minutes) {
        if (minutes > 0) {
            throw new RuleViolation("error.account.tooManyAttempts", minutes);
        }
    }

    /** Whoever followed a link, or holds the printed token, is at home where it was done. */
    private LoggedIn loggedIn(Account account, ClientPlace place) {
        return new LoggedIn(session(account), attempts.atHome(account.getId(), place));
    }

    private static SessionPerson session(Account account) {
        Person person = account.getPerson();
        return new SessionPerson(
                person.getId(),
                person.getGivenName(),
                person.getFamilyName(),
                person.getLanguage(),
                person.getPortrait().map(Portrait::picture).orElse(null),
                account.getSessionEpoch());
    }
}
