package se.motesplats.mailing.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.motesplats.mailing.MailingStatus;
import se.motesplats.reminder.MomentRule;
import se.motesplats.reminder.MomentSide;
import se.motesplats.reminder.MomentUnit;

/**
 * A row of the list of what was written.
 *
 * @param subject empty while there is none
 * @param sentAt null for what was not sent
 * @param sendAt null for what was never to wait
 * @param recipients to how many it was sent; null for a draft
 * @param anchor the date that it follows, with the rule in the columns after it; null for none
 */
public record WrittenMailingItem(
        long id,
        String subject,
        MailingStatus status,
        Instant savedAt,
        @Nullable Instant sentAt,
        @Nullable Instant sendAt,
        @Nullable Integer recipients,
        @Nullable String anchor,
        @Nullable Integer amount,
        @Nullable MomentUnit unit,
        @Nullable MomentSide side,
        @Nullable LocalTime time)
        implements Serializable {

    /** Which date it follows; null for none. */
    public @Nullable MomentRule follows() {
        return anchor == null || amount == null || unit == null || side == null
                ? null
                : new MomentRule(anchor, amount, unit, side, time);
    }

    /** Whether it waits for a date that the event does not have. */
    public boolean isWithoutDate() {
        return status == MailingStatus.PLANNED && sendAt == null;
    }

    /** When it was sent or is to be, or was last saved. */
    public Instant at() {
        if (sentAt != null) {
            return sentAt;
        }
        return sendAt == null ? savedAt : sendAt;
    }
}
