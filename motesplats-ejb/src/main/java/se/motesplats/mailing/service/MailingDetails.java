package se.motesplats.mailing.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.attachment.service.AttachmentItem;
import se.motesplats.mailing.MailingGroup;
import se.motesplats.mailing.MailingRule;
import se.motesplats.mailing.MailingStatus;
import se.motesplats.mailing.TurnedBack;
import se.motesplats.reminder.MomentRule;

/**
 * A mailing as those who write it see it.
 *
 * @param sentAt null for what was not sent
 * @param sendAt when it is or was to be sent; null for what was never to wait
 * @param recipients to how many it was sent; null for a draft
 * @param follows which date it follows; null for none
 * @param turnedBack why it became a draft again when it should have been sent; null if it did not
 */
public record MailingDetails(
        long id,
        int version,
        long eventId,
        String eventTitle,
        String subjectSv,
        String textSv,
        String subjectEn,
        String textEn,
        Set<MailingGroup> included,
        Set<MailingGroup> leftOut,
        List<MailingUnit> units,
        List<AttachmentItem> files,
        MailingStatus status,
        @Nullable Instant sentAt,
        @Nullable Instant sendAt,
        @Nullable Integer recipients,
        @Nullable MomentRule follows,
        @Nullable TurnedBack turnedBack)
        implements Serializable {

    public MailingDetails {
        included = Collections.unmodifiableSet(new TreeSet<>(included));
        leftOut = Collections.unmodifiableSet(new TreeSet<>(leftOut));
        units = List.copyOf(units);
        files = List.copyOf(files);
    }

    /** To whom it goes. */
    public MailingRule rule() {
        return new MailingRule(
                included, leftOut, units.stream().map(MailingUnit::id).collect(Collectors.toSet()));
    }

    /** How large its files are together, in kilobytes. */
    public int filesKilobytes() {
        return files.stream().mapToInt(AttachmentItem::kilobytes).sum();
    }

    /** Whether it waits for its moment. */
    public boolean isPlanned() {
        return status == MailingStatus.PLANNED;
    }

    public boolean isSent() {
        return status == MailingStatus.SENT;
    }

    public boolean isDraft() {
        return status == MailingStatus.DRAFT;
    }
}
