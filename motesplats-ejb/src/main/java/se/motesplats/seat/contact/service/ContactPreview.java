package se.motesplats.seat.contact.service;

import java.time.LocalDate;
import java.util.List;

/**
 * What naming a contact would do.
 *
 * @param person as chosen or typed
 * @param told who names people for the unit now and gets to know of it; without protected
 *     identities
 * @param mails how many get a mail about it, protected identities and the new contact included
 */
public record ContactPreview(
        String person,
        String organisation,
        LocalDate from,
        LocalDate to,
        List<String> told,
        int mails) {

    public ContactPreview {
        told = List.copyOf(told);
    }
}
