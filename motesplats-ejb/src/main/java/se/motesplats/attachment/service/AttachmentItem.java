package se.motesplats.attachment.service;

import java.io.Serializable;
import se.motesplats.attachment.AttachmentKind;

/**
 * An attached file without what it holds.
 *
 * @param size in bytes
 */
public record AttachmentItem(long id, String name, AttachmentKind kind, int size)
        implements Serializable {

    /** The size as people say it: in kilobytes, one at least. */
    public int kilobytes() {
        return Math.max(1, size / 1000);
    }
}
