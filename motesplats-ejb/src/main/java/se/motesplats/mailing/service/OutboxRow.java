package se.motesplats.mailing.service;

import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Language;

/**
 * A mail that a worker has claimed.
 *
 * @param attempt which attempt this is, from 1; also tells whether the claim still holds
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
        Language language) {}
