package se.motesplats.account.address.service;

import static se.motesplats.shared.Permission.ACCOUNT_ADMINISTER;
import static se.motesplats.shared.Permission.SEAT_NOMINATE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.AccountRepository;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.incoming.service.DeadAddresses;
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.EmailAddress;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * Corrects addresses from which mails come back: by those who administer accounts, and by the
 * contacts of the person's unit, unless the person logs in with it: whoever can change that address
 * could ask for a new password.
 */
@Stateless
@UseCase
public class AddressService {

    @Inject private AddressRepository repository;
    @Inject private AccountRepository accounts;
    @Inject private PersonDirectory people;
    @Inject private DeadAddresses addresses;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /** Those whom the caller can do something about, or tell somebody who can. */
    @Allow({ACCOUNT_ADMINISTER, SEAT_NOMINATE})
    @ReadOnly
    public List<DeadAddressItem> list() {
        return repository.list(caller, AddressRepository.MOST);
    }

    /**
     * Corrects the address and sends again what did not arrive.
     *
     * @return how many mails are sent again
     * @throws NotFound if there is no such person, or the caller may not know of it
     */
    @Allow({ACCOUNT_ADMINISTER, SEAT_NOMINATE})
    public int correct(@Valid CorrectAddress command) {
        Person person = correctable(command.personId());
        person.requireVersion(command.version());
        if (EmailAddress.of(command.email()).ascii().equals(person.getEmailAscii())) {
            throw new InvalidInput("email", "{error.address.same}");
        }
        people.findByEmail(command.email())
                .ifPresent(
                        taken -> {
                            throw new InvalidInput(
                                    "email",
                                    people.knows(taken)
                                            ? "{error.account.emailTaken}"
                                            : "{error.account.emailNotHere}");
                        });
        person.reachAt(command.email(), person.getPhone().orElse(null));
        accounts.flush();
        return addresses.sendAgain(person.getId(), person.getEmail(), clock.instant());
    }

    /**
     * Says that the address is right, and sends again what did not arrive.
     *
     * @return how many mails are sent again
     */
    @Allow({ACCOUNT_ADMINISTER, SEAT_NOMINATE})
    public int confirm(long personId) {
        Person person = correctable(personId);
        Instant now = clock.instant();
        addresses.confirm(person.getEmail(), now);
        return addresses.sendAgain(personId, person.getEmail(), now);
    }

    private Person correctable(long personId) {
        Person person = people.get(personId);
        Scope scope = person.getOrganisation().map(Organisation::scope).orElse(Scope.system());
        boolean administers = caller.may(ACCOUNT_ADMINISTER, scope);
        boolean names = caller.may(SEAT_NOMINATE, scope) && person.getNameForOthers().isPresent();
        if (!administers && !names) {
            throw new NotFound();
        }
        boolean beyond =
                administers
                        ? accounts.assignments(personId).stream()
                                .anyMatch(
                                        role ->
                                                !caller.may(
                                                        ACCOUNT_ADMINISTER,
                                                        role.getOrganisation()
                                                                .map(Organisation::scope)
                                                                .or(
                                                                        () ->
                                                                                role.getEventId()
                                                                                        .map(
                                                                                                Scope
                                                                                                        ::event))
                                                                .orElse(Scope.system())))
                        : accounts.findAccount(personId).isPresent();
        if (beyond) {
            throw new AccessDenied();
        }
        return person;
    }
}
