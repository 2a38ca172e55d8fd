package se.motesplats.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import se.motesplats.shared.BaseEntity;

/** A file by its name among those that go with a mail. */
@Entity
@Table(name = "attachment")
public class Attachment extends BaseEntity {

    @Column(name = "bundle_id")
    private long bundleId;

    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "file_id")
    private AttachedFile file;

    protected Attachment() {}

    public Attachment(long bundleId, String name, AttachedFile file) {
        this.bundleId = bundleId;
        this.name = name;
        this.file = file;
    }

    public long getBundleId() {
        return bundleId;
    }

    public String getName() {
        return name;
    }

    public AttachedFile getFile() {
        return file;
    }
}
