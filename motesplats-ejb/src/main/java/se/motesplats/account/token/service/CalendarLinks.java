package se.motesplats.account.token.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import se.motesplats.account.Account;
import se.motesplats.account.AccountToken;
import se.motesplats.account.Person;
import se.motesplats.account.SecretToken;
import se.motesplats.account.people.service.AccountRepository;

/**
 * Whose calendar a link opens: nobody's when it was ended, or its owner may not log in any more.
 */
@ApplicationScoped
public class CalendarLinks {

    @Inject private AccountRepository repository;

    public Optional<Person> owner(String secret) {
        return repository
                .findToken(new SecretToken(secret), CalendarLinkService.CALENDAR)
                .flatMap(AccountToken::getPerson)
                .filter(
                        person ->
                                repository
                                        .findAccount(person.getId())
                                        .filter(Account::isEnabled)
                                        .isPresent());
    }
}
