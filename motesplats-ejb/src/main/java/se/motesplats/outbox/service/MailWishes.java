package se.motesplats.outbox.service;

import java.util.Collection;
import java.util.Set;

/** Who wants which mails: the feature that knows people remembers it. */
public interface MailWishes {

    /** Of these people those who do not want mails of the kind. */
    Set<Long> unwilling(String kind, Collection<Long> personIds);

    /**
     * Lets somebody say no to the kind without login.
     *
     * @return the secret of a link, for one mail to this person
     */
    String linkFor(long personId, String kind);
}
