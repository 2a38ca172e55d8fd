package se.motesplats.outbox.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.OutboxStatus;

/**
 * A mail as the person sees it whom it was sent to.
 *
 * @param toAddress where it went; may be an earlier address of the person
 * @param at when it was sent, or written where it was refused
 * @param arrived whether a mail server took it
 */
public record OwnMail(long id, String subject, String toAddress, Instant at, boolean arrived) {

    /** As the query reads it. */
    public OwnMail(
            long id,
            String subject,
            String toAddress,
            @Nullable Instant sentAt,
            Instant createdAt,
            OutboxStatus status) {
        this(
                id,
                subject,
                toAddress,
                sentAt == null ? createdAt : sentAt,
                status == OutboxStatus.SENT);
    }
}
