package se.motesplats.outbox.service;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.OutboxStatus;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.NormalForm;

/**
 * Which mails a list shows.
 *
 * @param eventId those about the event; null for all mails of the system
 * @param status those in this state; null for all
 * @param text part of the subject, or of the recipient's name or address; null for all
 */
public record MailFilter(
        @Nullable Long eventId,
        @Nullable OutboxStatus status,
        @Nullable @Size(max = Lengths.TITLE) String text) {

    /** For a comparison by {@code like … escape '!'}. */
    String pattern() {
        String typed = text == null ? "" : NormalForm.key(text);
        return '%' + typed.replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
    }

    MailFilter inAnyState() {
        return new MailFilter(eventId, null, text);
    }
}
