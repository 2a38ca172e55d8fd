package se.motesplats.outbox.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.OutboxStatus;

/**
 * A mail in a list.
 *
 * @param toName null for a person with protected identity
 * @param toAddress null for a person with protected identity
 */
public record MailListItem(
        long id,
        int version,
        @Nullable String toName,
        @Nullable String toAddress,
        String subject,
        OutboxStatus status,
        int attempts,
        Instant createdAt,
        Instant nextAttemptAt,
        @Nullable Instant sentAt,
        @Nullable String lastError) {

    /**
     * As the query reads it: whom it hides is decided here, once.
     *
     * @param protectedRecipient null for somebody whose name may be shown
     */
    public MailListItem(
            long id,
            int version,
            String toName,
            String toAddress,
            @Nullable Long protectedRecipient,
            String subject,
            OutboxStatus status,
            int attempts,
            Instant createdAt,
            Instant nextAttemptAt,
            @Nullable Instant sentAt,
            @Nullable String lastError) {
        this(
                id,
                version,
                protectedRecipient == null ? toName : null,
                protectedRecipient == null ? toAddress : null,
                subject,
                status,
                attempts,
                createdAt,
                nextAttemptAt,
                sentAt,
                protectedRecipient == null ? lastError : withoutAddress(lastError));
    }

    /** Relays repeat the address in what they say. */
    private static @Nullable String withoutAddress(@Nullable String said) {
        return said == null ? null : said.replaceAll("[^\\s<>\"']+@[^\\s<>\"']+", "…");
    }

    /** Whether a person may stop it. */
    public boolean isWaiting() {
        return status == OutboxStatus.QUEUED || status == OutboxStatus.RETRY;
    }

    /** Whether a person may send it again. */
    public boolean isRepeatable() {
        return status == OutboxStatus.FAILED || status == OutboxStatus.MISSED;
    }

    /** Whether a person stopped it. */
    public boolean isStopped() {
        return status == OutboxStatus.ABORTED;
    }
}
