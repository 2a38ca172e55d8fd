package se.motesplats.outbox.service;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.OutboxStatus;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SearchPattern;

/**
 * Which mails a list shows.
 *
 * @param eventId those about the event; null for all mails of the system
 * @param status those in this state; null for all
 * @param text part of the subject, or of the recipient's name or address; null for all
 * @param mailing those that were written together with this mail of the event; null for all
 * @param oldestFirst the other way round than usual
 */
public record MailFilter(
        @Nullable Long eventId,
        @Nullable OutboxStatus status,
        @Nullable @Size(max = Lengths.TITLE) String text,
        @Nullable Long mailing,
        boolean oldestFirst) {

    /** Of all mailings, the newest first. */
    public MailFilter(
            @Nullable Long eventId, @Nullable OutboxStatus status, @Nullable String text) {
        this(eventId, status, text, null, false);
    }

    /** Whether the mailings of an event are listed as such: nothing asks for single mails. */
    public boolean isByMailing() {
        return eventId != null && status == null && mailing == null && !isSearch();
    }

    boolean isSearch() {
        return text != null && !text.isBlank();
    }

    /** For a comparison by {@code search_key(…) like … escape '!'}. */
    String pattern() {
        return SearchPattern.of(text == null ? "" : text);
    }

    MailFilter inAnyState() {
        return new MailFilter(eventId, null, text, mailing, oldestFirst);
    }
}
