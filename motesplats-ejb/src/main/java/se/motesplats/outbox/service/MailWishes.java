package se.motesplats.outbox.service;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Who wants which mails: the feature that knows people remembers it. */
public interface MailWishes {

    /** Of these people those who do not want mails of the kind. */
    Set<Long> unwilling(String kind, Collection<Long> personIds);

    /**
     * Lets people say no to the kind without login; one statement for all of them.
     *
     * @return the secret of a link for one mail to each, in the order of the people
     */
    List<String> linksFor(List<Long> personIds, String kind);
}
