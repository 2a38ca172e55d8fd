package se.motesplats.outbox.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.attachment.service.AttachmentItem;

/**
 * A mail with its text.
 *
 * @param eventId the event that it is about
 * @param lines null for those who may see that it was sent, but not what it says; personal links
 *     are blacked out
 * @param files what goes with it, for those who may read it
 */
public record MailDetails(
        MailListItem mail,
        @Nullable Long eventId,
        @Nullable List<String> lines,
        boolean withCalendar,
        List<AttachmentItem> files) {

    public MailDetails {
        files = List.copyOf(files);
    }
}
