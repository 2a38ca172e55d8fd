package se.motesplats.mailing.service;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.motesplats.mailing.MailingStatus;

/**
 * A row of the list of what was written.
 *
 * @param subject empty while there is none
 * @param sentAt null for a draft
 * @param recipients to how many it was sent; null for a draft
 */
public record WrittenMailingItem(
        long id,
        String subject,
        MailingStatus status,
        Instant savedAt,
        @Nullable Instant sentAt,
        @Nullable Integer recipients)
        implements Serializable {

    /** When it was last saved or sent. */
    public Instant at() {
        return sentAt == null ? savedAt : sentAt;
    }
}
