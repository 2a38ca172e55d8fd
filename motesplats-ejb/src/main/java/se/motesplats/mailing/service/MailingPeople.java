package se.motesplats.mailing.service;

import java.io.Serializable;
import java.util.List;

/**
 * To whom a mailing would go now.
 *
 * @param people how many get it
 * @param withoutAddress how many more are in the groups and left no address
 * @param unwanted how many more do without such mails
 * @param names of those who get it and may be named, the first ones
 * @param unnamed how many of those who get it have no name that may be told
 * @param more how many more may be named
 */
public record MailingPeople(
        int people, int withoutAddress, int unwanted, List<String> names, int unnamed, int more)
        implements Serializable {

    static final MailingPeople NOBODY = new MailingPeople(0, 0, 0, List.of(), 0, 0);

    public MailingPeople {
        names = List.copyOf(names);
    }
}
