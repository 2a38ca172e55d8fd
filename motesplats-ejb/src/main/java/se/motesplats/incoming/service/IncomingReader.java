package se.motesplats.incoming.service;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.incoming.IncomingKind;
import se.motesplats.incoming.IncomingMail;
import se.motesplats.outbox.OutboxMail;

/**
 * A feature that does something with messages of certain kinds. Implementations are CDI beans and
 * are found by type.
 */
public interface IncomingReader {

    /** Which messages it reads. */
    Set<IncomingKind> kinds();

    /** Does what the message asks for, in the transaction that takes it. */
    void read(Read read);

    /**
     * A message that was taken.
     *
     * @param mail the one of ours that it is about, locked; null where that is not known
     * @param forRecipient whether the message is about the address that the mail was sent to, and
     *     not about one that it was forwarded to
     */
    record Read(
            IncomingMail taken,
            IncomingMessage message,
            @Nullable OutboxMail mail,
            boolean forRecipient,
            Instant at) {}
}
