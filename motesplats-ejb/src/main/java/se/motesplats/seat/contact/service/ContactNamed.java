package se.motesplats.seat.contact.service;

import java.util.List;
import se.motesplats.account.Person;
import se.motesplats.account.RoleAssignment;

/**
 * Who distributes the seats has named a contact for a unit.
 *
 * @param by who did
 * @param others who named people for the unit already
 */
public record ContactNamed(long eventId, RoleAssignment role, Person by, List<Person> others) {

    public ContactNamed {
        others = List.copyOf(others);
    }
}
