package se.motesplats.attachment;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Table;
import se.motesplats.shared.BaseEntity;

/** What a file holds, once however often it is attached. It never changes. */
@Entity
@Table(name = "attachment_file")
public class AttachedFile extends BaseEntity {

    private String hash;

    @Enumerated(EnumType.STRING)
    private AttachmentKind kind;

    private int size;

    @Basic(fetch = FetchType.LAZY)
    private byte[] content;

    protected AttachedFile() {}

    public String getHash() {
        return hash;
    }

    public AttachmentKind getKind() {
        return kind;
    }

    /** In bytes. */
    public int getSize() {
        return size;
    }

    public byte[] getContent() {
        return content.clone();
    }
}
