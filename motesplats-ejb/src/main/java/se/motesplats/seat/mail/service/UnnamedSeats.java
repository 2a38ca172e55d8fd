package se.motesplats.seat.mail.service;

import java.time.LocalDate;
import java.util.List;
import se.motesplats.account.Person;

/**
 * A unit that has seats without a name.
 *
 * @param granted seats that lie with the unit itself
 * @param unnamed those of them without a name
 * @param contacts who names people there
 */
public record UnnamedSeats(
        long eventId,
        long roundId,
        long allocationId,
        long organisationId,
        String organisationName,
        LocalDate namingDeadline,
        long granted,
        long unnamed,
        List<Person> contacts) {

    public UnnamedSeats {
        contacts = List.copyOf(contacts);
    }
}
