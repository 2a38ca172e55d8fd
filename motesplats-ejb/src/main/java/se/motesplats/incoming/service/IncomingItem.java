package se.motesplats.incoming.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.motesplats.incoming.FoundBy;
import se.motesplats.incoming.IncomingKind;
import se.motesplats.incoming.ReturnReason;

/**
 * A message of the mailbox in a list.
 *
 * @param from null where it names a protected identity, as subject and words then
 * @param said the server's or the person's own words
 * @param mailId the mail of ours that it is about
 * @param readable whether its text is kept
 */
public record IncomingItem(
        long id,
        Instant takenAt,
        IncomingKind kind,
        @Nullable ReturnReason reason,
        @Nullable FoundBy foundBy,
        @Nullable String from,
        @Nullable String subject,
        @Nullable String said,
        @Nullable Long mailId,
        boolean readable) {

    /** Without what could name somebody. */
    IncomingItem unnamed() {
        return new IncomingItem(
                id, takenAt, kind, reason, foundBy, null, null, null, mailId, false);
    }
}
