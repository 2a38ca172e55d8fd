package se.motesplats.outbox.service;

import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Language;

/**
 * A mail that a worker has claimed.
 *
 * @param attempt which attempt this is, from 1; also tells whether the claim still holds
 * @param pictureCode a code that is shown as a picture, too; null for none
 * @param deferrals how often the relay has asked to wait before
 */
record OutboxRow(
        long id,
        int attempt,
        String dedupKey,
        String toAddress,
        String toName,
        @Nullable String replyTo,
        String subject,
        String body,
        @Nullable String calendarMethod,
        @Nullable String calendar,
        Language language,
        @Nullable String pictureCode,
        int deferrals) {

    /** Without a picture, and never deferred. */
    OutboxRow(
            long id,
            int attempt,
            String dedupKey,
            String toAddress,
            String toName,
            @Nullable String replyTo,
            String subject,
            String body,
            @Nullable String calendarMethod,
            @Nullable String calendar,
            Language language) {
        this(
                id,
                attempt,
                dedupKey,
                toAddress,
                toName,
                replyTo,
                subject,
                body,
                calendarMethod,
                calendar,
                language,
                null,
                0);
    }
}
