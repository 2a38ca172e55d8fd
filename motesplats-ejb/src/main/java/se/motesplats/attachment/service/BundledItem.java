package se.motesplats.attachment.service;

import se.motesplats.attachment.AttachmentKind;

/** A file and the bundle that it is in. */
public record BundledItem(long bundle, AttachmentItem item) {

    public BundledItem(long bundle, long id, String name, AttachmentKind kind, int size) {
        this(bundle, new AttachmentItem(id, name, kind, size));
    }
}
