package se.motesplats.outbox.service;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Language;
import se.motesplats.shared.calendar.service.CalendarText;

/**
 * A mail that a worker has claimed.
 *
 * @param attempt which attempt this is, from 1; also tells whether the claim still holds
 * @param pictureCode a code that is shown as a picture, too; null for none
 * @param deferrals how often the relay has asked to wait before
 * @param html the text as HTML; null where it is made of the text
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
        int deferrals,
        @Nullable String html) {

    /** Without HTML of its own. */
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
            Language language,
            @Nullable String pictureCode,
            int deferrals) {
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
                pictureCode,
                deferrals,
                null);
    }

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

    /** The same mail in other words, which also say where answers go. */
    OutboxRow reworded(UnaryOperator<String> words) {
        return new OutboxRow(
                id,
                attempt,
                dedupKey,
                toAddress,
                toName,
                replyTo == null ? null : words.apply(replyTo),
                words.apply(subject),
                words.apply(body),
                calendarMethod,
                calendar == null ? null : CalendarText.reworded(calendar, words),
                language,
                pictureCode,
                deferrals,
                html == null ? null : words.apply(html));
    }
}
