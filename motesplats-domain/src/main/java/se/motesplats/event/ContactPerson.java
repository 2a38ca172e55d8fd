package se.motesplats.event;

import java.util.Optional;
import java.util.function.Supplier;
import se.motesplats.account.Person;

/**
 * The contact person of an event, who knows whether others may be told who it is: somebody named
 * long ago may have got a protected identity since.
 */
public final class ContactPerson {

    private final Person person;

    public ContactPerson(Person person) {
        this.person = person;
    }

    /** Whom others are told to ask; empty when the identity is protected. */
    public Optional<Contact> shown() {
        return person.getNameForOthers()
                .map(name -> new Contact(name, person.getPhone().orElse(null), person.getEmail()));
    }

    /** Whom others are told to ask: somebody else where the identity is protected. */
    public Contact shownOr(Supplier<Contact> instead) {
        return shown().orElseGet(instead);
    }

    /** To be told something, and to be compared with others; never to be named to anybody else. */
    public Person person() {
        return person;
    }
}
