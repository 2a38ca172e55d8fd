package se.motesplats.outbox.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.attachment.service.AttachmentItem;
import se.motesplats.outbox.OutboxStatus;

/**
 * A mail with its text.
 *
 * @param eventId the event that it is about
 * @param lines null for those who may see that it was sent, but not what it says; personal links
 *     are blacked out
 * @param headers as they go over the wire, for those who may read it; so are HTML and calendar
 * @param files what goes with it, for those who may read it
 * @param instead the mail that says instead what this one says
 */
public record MailDetails(
        MailListItem mail,
        @Nullable Long eventId,
        @Nullable List<String> lines,
        boolean withCalendar,
        List<AttachmentItem> files,
        List<Line> headers,
        List<String> html,
        List<String> calendar,
        @Nullable Instead instead) {

    /**
     * A mail in the place of another.
     *
     * @param id null for those who may not open it
     */
    public record Instead(@Nullable Long id, OutboxStatus status, @Nullable Instant sentAt) {}

    /** A line of the header. */
    public record Line(String name, String value) {}

    public MailDetails {
        files = List.copyOf(files);
        headers = List.copyOf(headers);
        html = List.copyOf(html);
        calendar = List.copyOf(calendar);
    }
}
