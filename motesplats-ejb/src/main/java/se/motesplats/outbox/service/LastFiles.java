package se.motesplats.outbox.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.attachment.service.AttachmentContent;

/**
 * The files of the mail that was sent last: mails of one mailing have the same and come one after
 * the other, so they are read once and lie in memory once.
 */
final class LastFiles {

    private final OutboxTable table;
    private @Nullable Long bundle;
    private List<AttachmentContent> files = List.of();

    LastFiles(OutboxTable table) {
        this.table = table;
    }

    /** The mail with what goes with it. */
    synchronized OutboxRow with(OutboxRow row) {
        Long wanted = row.bundle();
        if (wanted == null) {
            return row;
        }
        if (!wanted.equals(bundle)) {
            files = table.files(wanted);
            bundle = wanted;
        }
        return row.attaching(files);
    }
}
