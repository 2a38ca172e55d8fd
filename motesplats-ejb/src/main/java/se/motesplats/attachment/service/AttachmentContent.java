package se.motesplats.attachment.service;

import se.motesplats.attachment.Attachment;
import se.motesplats.attachment.AttachmentKind;

/** An attached file with what it holds. */
public final class AttachmentContent {

    private final String name;
    private final AttachmentKind kind;
    private final byte[] bytes;

    public AttachmentContent(String name, AttachmentKind kind, byte[] bytes) {
        this.name = name;
        this.kind = kind;
        this.bytes = bytes.clone();
    }

    AttachmentContent(Attachment attachment) {
        this(
                attachment.getName(),
                attachment.getFile().getKind(),
                attachment.getFile().getContent());
    }

    public String name() {
        return name;
    }

    public AttachmentKind kind() {
        return kind;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
