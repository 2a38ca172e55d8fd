package se.motesplats.mailing.service;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.motesplats.mailing.MailingStatus;

/**
 * A row of the list of what was written.
 *
 * @param subject empty while there is none
 * @param sentAt null for what was not sent
 * @param sendAt null for what was never to wait
 * @param recipients to how many it was sent; null for a draft
 */
public record WrittenMailingItem(
        long id,
        String subject,
        MailingStatus status,
        Instant savedAt,
        @Nullable Instant sentAt,
        @Nullable Instant sendAt,
        @Nullable Integer recipients)
        implements Serializable {

    /** When it was sent or is to be, or was last saved. */
    public Instant at() {
        if (sentAt != null) {
            return sentAt;
        }
        return sendAt == null ? savedAt : sendAt;
    }
}
