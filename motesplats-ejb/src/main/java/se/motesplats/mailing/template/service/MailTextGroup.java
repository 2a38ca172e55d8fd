package se.motesplats.mailing.template.service;

import java.io.Serializable;
import java.util.List;

/**
 * Mails that belong together.
 *
 * @param kind its words are {@code mails.<kind>}
 * @param choice whether one may do without them
 */
public record MailTextGroup(String kind, boolean choice, List<MailTextItem> mails)
        implements Serializable {

    public MailTextGroup {
        mails = List.copyOf(mails);
    }
}
